package dev.cinnabar.engine.execute;

import dev.cinnabar.engine.compile.ParameterPlaces;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a change for many sets of parameters: taken from the sets where parameters are all that differs, else the change is made
 * anew for each set. Used once.
 */
final class GivenSets implements RowValues {
    private final Executor executor;
    private final Change change;
    private final List<? extends Map<String, ?>> sets;
    private final Call first;
    /** The parameter at each place, null where the value is of the change itself; none where each set makes the change anew. */
    private final @Nullable Parameter[] parameters;

    /** @param settled the change of the first set as it runs */
    GivenSets(Executor executor, Change change, Node settled, Call first, List<? extends Map<String, ?>> sets) {
        this.executor = executor;
        this.change = change;
        this.sets = sets;
        this.first = first;
        List<Optional<Parameter>> places = executor.rewrites() || computes(settled)
                ? List.of()
                : ParameterPlaces.of(settled)
                        .filter(found -> found.size() == first.values().size())
                        .orElse(List.of());
        this.parameters = places.stream().map(place -> place.orElse(null)).toArray(Parameter[]::new);
    }

    /** The change with the parameters of one run. */
    static Change given(Change change, Map<String, ?> set) {
        return new Given(change, change.options().withParameters(set));
    }

    /** Whether Java gives a value of its own to each update. */
    private static boolean computes(Node settled) {
        return settled instanceof UpdateNode update
                && update.table().table().columns().stream()
                        .anyMatch(column -> column.clientUpdate() instanceof ClientDefault.Supplied<?>);
    }

    @Override
    public int size() {
        return sets.size();
    }

    @Override
    public void read(int number, @Nullable Object[] into, int at) {
        if (parameters.length == 0 || !readTyped(sets.get(number), into, at)) {
            anew(number, into, at);
        }
    }

    /** Whether each parameter has a value of its type; what is missing or wrong is told where the change is made anew. */
    private boolean readTyped(Map<String, ?> set, @Nullable Object[] into, int at) {
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            Object value = parameter == null ? first.values().get(i) : set.get(parameter.name());
            if (parameter != null && !fits(value, parameter, set)) {
                return false;
            }
            into[at + i] = value;
        }
        return true;
    }

    private static boolean fits(@Nullable Object value, Parameter parameter, Map<String, ?> set) {
        return value == null
                ? set.containsKey(parameter.name())
                : parameter.type().javaType().isInstance(value);
    }

    /** Another set must say the same SQL: an IN list of another length, for one, does not. */
    private void anew(int number, @Nullable Object[] into, int at) {
        Call call = number == 0 ? first : executor.compile(executor.settled(given(change, sets.get(number))));
        if (!call.sql().equals(first.sql())) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "Set " + (number + 1) + " of the parameters changes the statement itself.",
                    "give lists of one length in all sets, or run the statement for each set alone");
        }
        for (int i = 0; i < call.values().size(); i++) {
            into[at + i] = call.values().get(i);
        }
    }

    private record Given(Change of, StatementOptions options) implements Change {
        @Override
        public Node node() {
            return of.node();
        }

        @Override
        public Node nodeToRun() {
            return of.nodeToRun();
        }
    }
}
