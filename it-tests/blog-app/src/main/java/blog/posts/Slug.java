package blog.posts;

import java.text.Normalizer;
import java.util.Locale;

/** A title as a part of an address: {@code Crème brûlée!} is {@code creme-brulee}. Stateless. */
final class Slug {
    /** What one looks like. */
    static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    private Slug() {}

    /** Empty if the title has no letter or digit that could stand in it. */
    static String of(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
