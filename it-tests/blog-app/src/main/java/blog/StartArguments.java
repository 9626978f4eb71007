package blog;

import dev.cinnabar.dialect.DatabaseUrl;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What a person types, in Spring's words: {@code --port 9000} and {@code --url mysql://…}. All else is passed on. Stateless. */
final class StartArguments {
    private StartArguments() {}

    static String[] inSpringsWords(String... typed) {
        List<String> words = new ArrayList<>();
        Iterator<String> rest = List.of(typed).iterator();
        while (rest.hasNext()) {
            words.addAll(word(rest.next(), rest));
        }
        return words.toArray(String[]::new);
    }

    private static List<String> word(String said, Iterator<String> rest) {
        String name = said.replaceFirst("=.*", "");
        return switch (name) {
            case "--port" -> List.of("--server.port=" + value(said, rest));
            case "--url" -> dataSource(value(said, rest));
            default -> List.of(said);
        };
    }

    /** Behind the equals sign, or the next word. */
    private static String value(String said, Iterator<String> rest) {
        int equals = said.indexOf('=');
        if (equals >= 0) {
            return said.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new NoSuchElementException(said + " lacks its value");
        }
        return rest.next();
    }

    /** A JDBC URL goes as it is. Of Cinnabar's own form, user and password are no part of what the driver is told as the URL. */
    private static List<String> dataSource(String url) {
        if (url.startsWith("jdbc:")) {
            return List.of("--spring.datasource.url=" + url);
        }
        DatabaseUrl address = DatabaseUrl.parse(url);
        List<String> words = new ArrayList<>();
        words.add("--spring.datasource.url=" + jdbc(address));
        if (address.user() != null) {
            words.add("--spring.datasource.username=" + address.user());
        }
        if (address.password() != null) {
            words.add("--spring.datasource.password=" + address.password());
        }
        return words;
    }

    private static String jdbc(DatabaseUrl address) {
        return address.scheme().equals("sqlite")
                ? "jdbc:sqlite:" + address.database()
                : "jdbc:" + address.withUser(null, null).render();
    }
}
