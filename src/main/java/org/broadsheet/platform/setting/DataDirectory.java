package org.broadsheet.platform.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether {@code BROADSHEET_DATA_DIR} can be written to: {@code DataDirectory.check(folder)}, before anything of the site starts. */
public final class DataDirectory {
    private DataDirectory() {}

    /** Makes the folder where it is not there yet, or throws {@link UnusableSetting}. */
    public static void check(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "start", ".tmp"));
        } catch (IOException unwritable) {
            throw new UnusableSetting("BROADSHEET_DATA_DIR", "is a folder that can be written to", unwritable);
        }
    }
}
