package org.broadsheet.testing;

import java.util.UUID;

/** {@code LibraryPicture.add()} is the address of a picture that the library has, though there is nothing to see on it: it is one byte. */
public final class LibraryPicture {
    private LibraryPicture() {}

    public static String add() {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        SiteDatabase.update(
                "insert into media (id, hash, name, type, width, height, bytes, alt, focal_x, focal_y, created_at, created_by)"
                        + " select nextval('id_sequence'), ?, 'a-hedge.jpg', 'image/jpeg', 640, 480, 1, '', 0.5, 0.5,"
                        + " current_timestamp, min(id) from app_user",
                hash);
        SiteDatabase.update(
                "insert into media_variant (id, media_id, width, height, type, bytes)"
                        + " select nextval('id_sequence'), id, 640, 480, 'image/jpeg', 1 from media where hash = ?",
                hash);
        SiteDatabase.update(
                "insert into media_content (variant_id, content) select v.id, ? from media_variant v"
                        + " join media m on m.id = v.media_id where m.hash = ?",
                new byte[] {1},
                hash);
        return "/media/" + hash + "/a-hedge.jpg";
    }
}
