package dev.cinnabar.cli.models;

import dev.cinnabar.cli.models.LinkTables.Link;
import dev.cinnabar.cli.models.LinkTables.Way;
import dev.cinnabar.cli.models.Mapped.End;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes relationships of foreign keys and of the tables between, and names them. Used once, by one thread. */
final class Relations {
    private static final Pattern HOLDS_KEY = Pattern.compile("(.+?)(?:_[iI][dD]|(?<=[a-z0-9])I[dD])");

    private final Map<Mapped.Key, String> forward = new LinkedHashMap<>();
    private final Map<Mapped.Key, String> backward = new LinkedHashMap<>();

    void add(Collection<Mapped> all, List<Link> links) {
        List<Mapped.Key> keys =
                all.stream().flatMap(each -> each.keys().stream()).toList();
        links.stream().filter(Link::isOfOne).forEach(this::add);
        keys.forEach(key -> forward.put(key, key.owner().names().first(forward(key))));
        keys.forEach(key -> backward.put(key, key.target().names().first(backward(key))));
        keys.forEach(key -> key.owner().ends().add(one(key)));
        keys.forEach(key -> key.target().ends().add(back(key)));
        links.stream().filter(link -> !link.isOfOne()).forEach(this::add);
    }

    /** {@code author_id} leads to the author; a column of another name to what its table holds. */
    private static List<String> forward(Mapped.Key key) {
        List<String> names = new ArrayList<>();
        String target = key.target().className();
        String first = key.key().columns().get(0);
        Matcher holds = HOLDS_KEY.matcher(first);
        if (key.key().columns().size() == 1 && holds.matches()) {
            names.add(JavaNames.field(holds.group(1)));
        }
        names.add(JavaNames.field(target));
        names.add(key.owner().field(first) + target);
        return names;
    }

    private List<String> backward(Mapped.Key key) {
        String there = forwardName(key);
        String own = isOne(key) ? JavaNames.field(key.owner().className()) : plural(key.owner());
        boolean alone = key.owner().keys().stream()
                        .filter(other -> other.target() == key.target())
                        .count()
                == 1;
        List<String> names = new ArrayList<>();
        if (key.owner() == key.target() && there.equals("parent")) {
            names.add(isOne(key) ? "child" : "children");
        }
        if (alone) {
            names.add(own);
        }
        names.add(own + "By" + JavaNames.capital(there));
        return names;
    }

    private String forwardName(Mapped.Key key) {
        return Objects.requireNonNull(forward.get(key));
    }

    private String backwardName(Mapped.Key key) {
        return Objects.requireNonNull(backward.get(key));
    }

    private static boolean isOne(Mapped.Key key) {
        return key.owner().isUnique(key.key().columns());
    }

    /** The table's own name, if it is a plural. */
    private static String plural(Mapped entity) {
        String table = entity.table().name();
        return Grammar.singular(table).equals(table)
                ? JavaNames.field(Grammar.plural(JavaNames.field(entity.className())))
                : JavaNames.field(table);
    }

    private End one(Mapped.Key key) {
        List<String> holds = isOnly(key) ? List.of() : key.fields();
        return new End(
                forwardName(key), key.target().className(), false, key.isNullable(), holds, backwardName(key), "");
    }

    private End back(Mapped.Key key) {
        boolean many = !isOne(key);
        return new End(backwardName(key), key.owner().className(), many, !many, List.of(), forwardName(key), "");
    }

    /** Whether no other key leads between the two, in whichever direction. */
    private static boolean isOnly(Mapped.Key key) {
        long there = key.owner().keys().stream()
                .filter(other -> other.target() == key.target())
                .count();
        long back = key.owner() == key.target()
                ? 0
                : key.target().keys().stream()
                        .filter(other -> other.target() == key.owner())
                        .count();
        return there + back == 1;
    }

    /** Of one class, the columns have the names of the attributes, each that of the end that it leads to. */
    private void add(Link link) {
        Mapped first = link.first().target();
        Mapped second = link.second().target();
        String toFirst = second.names().first(names(link, link.first()));
        String toSecond = first.names().first(names(link, link.second()));
        String table = link.table().name();
        first.ends().add(new End(toSecond, second.className(), true, false, List.of(), toFirst, table));
        second.ends().add(new End(toFirst, first.className(), true, false, List.of(), toSecond, table));
    }

    private static List<String> names(Link link, Way way) {
        return link.isOfOne()
                ? List.of(JavaNames.field(way.prefix()))
                : List.of(
                        plural(way.target()),
                        plural(way.target()) + "By"
                                + JavaNames.type(link.table().name()));
    }
}
