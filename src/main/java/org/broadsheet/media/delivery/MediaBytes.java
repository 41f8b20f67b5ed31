package org.broadsheet.media.delivery;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** What is sent of a picture, from the disk or from the memory; whoever asked for it closes it. */
public record MediaBytes(long size, InputStream content) implements Closeable {
    public static MediaBytes of(FileChannel file) throws IOException {
        return new MediaBytes(file.size(), Channels.newInputStream(file));
    }

    public static MediaBytes of(byte[] bytes) {
        return new MediaBytes(bytes.length, new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
