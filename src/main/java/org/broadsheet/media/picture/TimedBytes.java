package org.broadsheet.media.picture;

import java.io.IOException;
import java.time.Duration;
import javax.imageio.stream.ImageInputStreamImpl;

/** The bytes of a file for a decoder, which gets no more of them when its time is up: what cannot be read so soon is hostile. */
final class TimedBytes extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final long end;

    TimedBytes(byte[] bytes, Duration limit) {
        this.bytes = bytes;
        this.end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("The picture takes too long to decode");
        }
        bitOffset = 0;
        int left = (int) Math.min(length, bytes.length - streamPos);
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, left);
        streamPos += left;
        return left;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
