package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.PermissionException;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares views with those that stand, by what their queries say. Used once, by one thread. */
final class ViewComparison {
    private final Compared compared;
    private final ScratchViews scratch;
    private final List<Difference> found = new ArrayList<>();

    ViewComparison(Compared compared) {
        this.compared = compared;
        this.scratch = new ScratchViews(compared.connection());
    }

    List<Difference> differences() {
        List<View> declared = compared.models().views();
        for (View view : declared) {
            compared.standing()
                    .view(view.name())
                    .ifPresentOrElse(standing -> compare(view, standing), () -> missing(view));
        }
        for (View standing : compared.standing().views()) {
            if (declared.stream().noneMatch(view -> view.name().equals(standing.name()))) {
                found.add(new Difference(
                        "The view " + standing.name() + " is in the database alone",
                        new DropView(standing, false),
                        "drop it, or add it to the models"));
            }
        }
        return found;
    }

    private void missing(View view) {
        found.add(new Difference("The view " + view.name() + " is missing", new CreateView(view, false), "create it"));
    }

    private void compare(View view, View standing) {
        if (view.kind() != standing.kind() || !isSame(view, standing)) {
            found.add(new Difference(
                    "The view " + view.name() + " says something else than the models",
                    new CreateView(view, true),
                    "make it anew, or change the models"));
        }
    }

    private boolean isSame(View view, View standing) {
        try {
            Optional<String> told = scratch.told(view);
            String stands = ((SqlText) standing.query()).sql();
            return told.isPresent() && (saysAs(told.get(), stands) || saysAs(again(view, told.get()), stands));
        } catch (PermissionException refused) {
            compared.note("Views are compared by their names alone, since the user may not make one: "
                    + refused.getMessage());
            return true;
        }
    }

    /** What was taken down as the database told it, and said again, may read otherwise than what the models say. */
    private String again(View view, String told) {
        View twice = new View(
                view.name(), new SqlText(told), view.kind(), view.lifetime(), view.columns(), view.dependsOn());
        return scratch.told(twice).orElse(told);
    }

    private boolean saysAs(String one, String other) {
        Lexis lexis = compared.dialect().lexis();
        return SqlTokens.of(one, lexis).saysAs(SqlTokens.of(other, lexis));
    }
}
