package org.broadsheet.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, fonts and scripts, kept in memory: {@code #{assets.url('css/page.css')}}.
 *
 * <p>Their address holds a hash of all of them, so that browsers keep them for a year and still see each release at once; their
 * references to each other stay relative.
 */
@ApplicationScoped
@Named
public class Assets {
    static final String ROOT = "/assets/";
    private static final String FOLDER = "/resources/";
    private static final int HASH_DIGITS = 12;

    @Inject
    ServletContext context;

    private final Map<String, Asset> assets = new TreeMap<>();
    private String hash;

    /** A file, and the same compressed where that is worth it. */
    static final class Asset {
        private final String type;
        private final byte[] bytes;
        private final Optional<byte[]> gzip;

        Asset(String type, byte[] bytes) throws IOException {
            this.type = type;
            this.bytes = bytes;
            this.gzip = type.startsWith("text/") ? Optional.of(compressed(bytes)) : Optional.empty();
        }

        String type() {
            return type;
        }

        byte[] bytes() {
            return bytes;
        }

        Optional<byte[]> gzip() {
            return gzip;
        }
    }

    @PostConstruct
    void read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            read(FOLDER);
            assets.forEach((path, asset) -> digest.update(asset.bytes()));
            hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** The address of the file at the path below {@code resources}. */
    public String url(String path) {
        if (!assets.containsKey(path)) {
            throw new IllegalArgumentException("There is no asset " + path);
        }
        return ROOT + hash + "/" + path;
    }

    /** The file at an address that {@link #url} gave, for this release. */
    Optional<Asset> at(String address) {
        String prefix = ROOT + hash + "/";
        return address.startsWith(prefix)
                ? Optional.ofNullable(assets.get(address.substring(prefix.length())))
                : Optional.empty();
    }

    private void read(String folder) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths) {
            if (path.endsWith("/")) {
                read(path);
                continue;
            }
            try (InputStream file = context.getResourceAsStream(path)) {
                assets.put(path.substring(FOLDER.length()), new Asset(type(path), file.readAllBytes()));
            }
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "woff2" -> "font/woff2";
            default -> "text/plain;charset=UTF-8";
        };
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
