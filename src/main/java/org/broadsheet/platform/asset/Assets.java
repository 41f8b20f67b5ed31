package org.broadsheet.platform.asset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.platform.Sha256;

/**
 * Style sheets, fonts and scripts, kept in memory: {@code #{assets.url('css/page.css')}}. Those of a package that Maven brings are
 * below {@code packages/}.
 *
 * <p>Their address holds a hash of all of them, so that browsers keep them for a year and still see each release at once; their
 * references to each other stay relative.
 */
@ApplicationScoped
@Named
public class Assets {
    static final String ROOT = "/assets/";
    private static final String FOLDER = "/resources/";

    /** How packages that Maven brings (mvnpm.org) name the modules in them. */
    private static final String IMPORTS = "META-INF/importmap.json";

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
            this.gzip = type.startsWith("text/") || type.endsWith("+xml")
                    ? Optional.of(compressed(bytes))
                    : Optional.empty();
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

        /** SHA-256 in Base64. */
        String digest() {
            return Base64.getEncoder().encodeToString(Sha256.begin().digest(bytes));
        }
    }

    /** Smallest, because it is done once. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    @PostConstruct
    void read() {
        try {
            MessageDigest digest = Sha256.begin();
            read(FOLDER, "");
            readPackages();
            assets.forEach((path, asset) -> digest.update(asset.bytes()));
            hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

    /** The file at the path below {@code resources}, for those that have another address too. */
    Optional<Asset> file(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    private void read(String folder, String name) throws IOException {
        for (String path : context.getResourcePaths(folder)) {
            String asset = name + path.substring(folder.length());
            if (path.endsWith("/")) {
                read(path, asset);
                continue;
            }
            try (InputStream file = context.getResourceAsStream(path)) {
                byte[] bytes = file.readAllBytes();
                assets.put(asset, new Asset(type(path), path.endsWith(".css") ? StyleSheet.small(bytes) : bytes));
            }
        }
    }

    /** Only what a package exports: {@code packages/NAME.js}. */
    private void readPackages() throws IOException {
        ClassLoader loader = Assets.class.getClassLoader();
        for (URL map : Collections.list(loader.getResources(IMPORTS))) {
            try (InputStream file = map.openStream();
                    JsonReader reader = JsonProvider.provider().createReader(file)) {
                for (Map.Entry<String, JsonValue> module :
                        reader.readObject().getJsonObject("imports").entrySet()) {
                    String path = ((JsonString) module.getValue()).getString();
                    if (path.endsWith(".js")) {
                        readPackage(
                                "packages/" + module.getKey() + ".js", loader.getResource("META-INF/resources" + path));
                    }
                }
            }
        }
    }

    private void readPackage(String name, URL place) throws IOException {
        try (InputStream file = place.openStream()) {
            assets.put(name, new Asset(type(name), file.readAllBytes()));
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "ico" -> "image/x-icon";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain;charset=UTF-8";
        };
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
