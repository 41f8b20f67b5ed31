package org.broadsheet.media.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/** What a picture may be, told by its first bytes and by nothing else: {@code PictureFormat.of(file)}. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "\u00ff\u00d8\u00ff");
        }

        @Override
        ImageReader reader() throws IOException {
            JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
            // It looks for the JDK's reader, which it stands on, without being registered for the whole server.
            provider.onRegistration(Registry.JDK, ImageReaderSpi.class);
            return provider.createReaderInstance();
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    GIF("image/gif", "gif") {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "GIF87a") || has(file, 0, "GIF89a");
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "RIFF") && has(file, 8, "WEBPVP8");
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance();
        }
    };

    private final String type;
    private final String ending;

    PictureFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    /** The format whose files end so. */
    public static Optional<PictureFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    abstract boolean begins(byte[] file);

    /** A reader of the JDK's, whatever other applications of this server have registered. */
    ImageReader reader() throws IOException {
        return Registry.reader(name());
    }

    public String type() {
        return type;
    }

    /** What stands behind the dot of a file name. */
    String ending() {
        return ending;
    }

    private static boolean has(byte[] file, int at, String bytes) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** The JDK's readers and writers. */
    static final class Registry {
        static final IIORegistry JDK = open();

        private Registry() {}

        /** Opened without a look at the libraries of this application, which would keep it in memory when it is undeployed. */
        private static IIORegistry open() {
            Thread thread = Thread.currentThread();
            ClassLoader loader = thread.getContextClassLoader();
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            try {
                ImageIO.setUseCache(false);
                return IIORegistry.getDefaultInstance();
            } finally {
                thread.setContextClassLoader(loader);
            }
        }

        static ImageReader reader(String format) throws IOException {
            return provider(ImageReaderSpi.class, format).createReaderInstance();
        }

        static ImageWriter writer(String format) throws IOException {
            return provider(ImageWriterSpi.class, format).createWriterInstance();
        }

        private static <T extends ImageReaderWriterSpi> T provider(Class<T> kind, String format) {
            Iterator<T> providers = JDK.getServiceProviders(
                    kind,
                    provider -> provider.getClass().getName().startsWith("com.sun.imageio")
                            && Arrays.asList(((ImageReaderWriterSpi) provider).getFormatNames())
                                    .contains(format),
                    true);
            if (!providers.hasNext()) {
                throw new IllegalStateException("This Java has no codec for " + format);
            }
            return providers.next();
        }
    }
}
