package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.ManyForm;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts many rows into statements of several: few sizes, so that the same texts come again, and none of more values than a statement
 * should carry. Used once.
 */
final class Portions {
    /** Characters and bytes of texts and binaries after which a statement is sent, whatever its rows. */
    private static final int HEAVY = 500_000;

    private final Call first;
    private final RowValues rows;
    private final int places;
    private final Plans plans;
    private final int most;
    private final Map<Integer, StatementPlan> known = new HashMap<>();

    /** Gives the statement of a form. */
    interface Plans {
        StatementPlan plan(ManyForm form);
    }

    /** Takes a statement for so many rows. */
    interface Send {
        void send(Call call, int rows);
    }

    /** @param most rows of one statement */
    Portions(Call first, RowValues rows, int most, Plans plans) {
        this.first = first;
        this.rows = rows;
        this.places = first.values().size();
        this.most = most;
        this.plans = plans;
    }

    /** The rows behind one VALUES each. */
    void lists(Send send) {
        @Nullable Object[] waiting = new @Nullable Object[Math.min(most, rows.size()) * places];
        int count = 0;
        int weight = 0;
        for (int i = 0; i < rows.size(); i++) {
            rows.read(i, waiting, count * places);
            weight += weight(waiting, count * places);
            count++;
            if (count == most || weight > HEAVY || i == rows.size() - 1) {
                sendLists(waiting, count, send);
                count = 0;
                weight = 0;
            }
        }
    }

    private void sendLists(@Nullable Object[] waiting, int count, Send send) {
        int sent = 0;
        while (sent < count) {
            int size = size(count - sent);
            @Nullable Object[] values = Arrays.copyOfRange(waiting, sent * places, (sent + size) * places);
            StatementPlan plan = known.computeIfAbsent(size, rowsOfIt -> plans.plan(ManyForm.lists(rowsOfIt)));
            send.send(first.with(plan, Arrays.asList(values), size), size);
            sent += size;
        }
    }

    /** As many as there may be, or a power of two. */
    private int size(int count) {
        return count == most ? most : Integer.highestOneBit(count);
    }

    /** Tells what no two rows of one statement may have in common; null for what is in nobody's way. */
    interface Apart {
        @Nullable
        Object key(@Nullable Object[] row);

        /** The values at some places; NULL is equal to nothing. */
        static Apart by(List<Integer> places) {
            if (places.size() == 1) {
                int place = places.get(0);
                return row -> row[place];
            }
            return row -> {
                @Nullable Object[] key = new @Nullable Object[places.size()];
                for (int i = 0; i < key.length; i++) {
                    key[i] = row[places.get(i)];
                    if (key[i] == null) {
                        return null;
                    }
                }
                return key.length == 0 ? null : Arrays.asList(key);
            };
        }
    }

    /** The values of each place as one array. */
    void arrays(Send send, Apart apart) {
        StatementPlan plan = plans.plan(ManyForm.ARRAYS);
        Set<Integer> arrays = arrays(plan);
        @Nullable Object[][] columns = new @Nullable Object[places][Math.min(most, rows.size())];
        @Nullable Object[] row = new @Nullable Object[places];
        Set<@Nullable Object> keys = new HashSet<>();
        int count = 0;
        int weight = 0;
        for (int i = 0; i < rows.size(); i++) {
            rows.read(i, row, 0);
            Object key = apart.key(row);
            if (count == most || weight > HEAVY || key != null && !keys.add(key)) {
                send.send(first.with(plan, lists(columns, count, arrays), count), count);
                count = 0;
                weight = 0;
                keys.clear();
                keys.add(key);
            }
            for (int place = 0; place < places; place++) {
                columns[place][count] = row[place];
            }
            weight += weight(row, 0);
            count++;
        }
        send.send(first.with(plan, lists(columns, count, arrays), count), count);
    }

    /** The places that take an array; others have one value for all rows. */
    private Set<Integer> arrays(StatementPlan plan) {
        Map<Integer, SqlType<?>> types = new HashMap<>();
        first.plan().placeholders().forEach(placeholder -> types.put(placeholder.index(), placeholder.type()));
        Set<Integer> arrays = new HashSet<>();
        for (Placeholder placeholder : plan.placeholders()) {
            if (!placeholder.type().equals(types.get(placeholder.index()))) {
                arrays.add(placeholder.index());
            }
        }
        return arrays;
    }

    private List<@Nullable Object> lists(@Nullable Object[][] columns, int count, Set<Integer> arrays) {
        List<@Nullable Object> lists = new ArrayList<>(places);
        for (int place = 0; place < places; place++) {
            lists.add(
                    arrays.contains(place)
                            ? Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(columns[place], count)))
                            : first.values().get(place));
        }
        return lists;
    }

    private int weight(@Nullable Object[] values, int from) {
        int weight = 0;
        for (int i = from; i < from + places; i++) {
            if (values[i] instanceof String text) {
                weight += text.length();
            } else if (values[i] instanceof byte[] bytes) {
                weight += bytes.length;
            }
        }
        return weight;
    }
}
