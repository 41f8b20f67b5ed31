package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsMadeAndLeftEmpty() {
        DataDirectory.check(folder.resolve("one/two"));
        DataDirectory.check(folder.resolve("one/two"));

        assertThat(folder.resolve("one/two")).isEmptyDirectory();
    }

    @Test
    void aFileIsRefused() throws IOException {
        assertUnusable(Files.createFile(folder.resolve("file")));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        assertUnusable(Files.createFile(folder.resolve("file")).resolve("below"));
    }

    private static void assertUnusable(Path path) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> DataDirectory.check(path))
                .withMessage("BROADSHEET_DATA_DIR cannot be used: it is a folder that can be written to.");
    }
}
