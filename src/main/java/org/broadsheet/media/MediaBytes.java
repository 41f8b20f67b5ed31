package org.broadsheet.media;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** What is sent of a picture, from the disk or from the memory; whoever asked for it closes it. */
record MediaBytes(long size, InputStream content) implements Closeable {
    static MediaBytes of(FileChannel file) throws IOException {
        return new MediaBytes(file.size(), Channels.newInputStream(file));
    }

    static MediaBytes of(byte[] bytes) {
        return new MediaBytes(bytes.length, new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
