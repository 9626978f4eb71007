package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Views that go while what they read changes, and views in the order in which they stand on each other. Used once, by one thread. */
final class ViewsInTheWay {
    private final Compared compared;
    private final Touched touched;
    private final List<SchemaOperation> wanted;

    ViewsInTheWay(Compared compared, Touched touched, List<SchemaOperation> wanted) {
        this.compared = compared;
        this.touched = touched;
        this.wanted = wanted;
    }

    /** All steps on views, those that were wanted and those that were found to be needed. */
    List<SchemaOperation> steps() {
        List<View> gone = new ArrayList<>();
        List<View> come = new ArrayList<>();
        for (SchemaOperation step : wanted) {
            if (step instanceof DropView drop) {
                gone.add(drop.view());
            } else if (step instanceof CreateView create) {
                come.add(create.view());
                compared.standing().view(create.view().name()).ifPresent(gone::add);
            }
        }
        addThoseInTheWay(gone, come);
        return ordered(gone, come);
    }

    private static List<SchemaOperation> ordered(List<View> gone, List<View> come) {
        List<View> last = new ArrayList<>(View.sorted(gone));
        Collections.reverse(last);
        List<SchemaOperation> steps = new ArrayList<>();
        last.forEach(view -> steps.add(new DropView(view, false)));
        View.sorted(come).forEach(view -> steps.add(new CreateView(view, false)));
        return steps;
    }

    /** Until no view is left that reads what changes. */
    private void addThoseInTheWay(List<View> gone, List<View> come) {
        Set<TableName> changed = changed();
        gone.forEach(view -> changed.add(view.name()));
        Optional<View> next = next(changed);
        while (next.isPresent()) {
            View view = next.get();
            changed.add(view.name());
            gone.add(view);
            come.add(declared(view));
            next = next(changed);
        }
        for (View view : new LeftOutViews(compared, touched, wanted).inTheWay(gone, come)) {
            gone.add(view);
            come.add(view);
        }
    }

    private Optional<View> next(Set<TableName> changed) {
        return compared.standing().views().stream()
                .filter(view -> !changed.contains(view.name()) && !Collections.disjoint(view.dependsOn(), changed))
                .findFirst();
    }

    /** What it says is the same, but columns may have other names now. */
    private View declared(View standing) {
        return compared.models().views().stream()
                .filter(view -> view.name().equals(standing.name()))
                .findFirst()
                .orElse(standing);
    }

    private Set<TableName> changed() {
        Set<TableName> names = new HashSet<>();
        boolean anyRule = !compared.inspector().traits().altersConstraints();
        for (SchemaOperation step : wanted) {
            ComparedObject thing = ComparedObject.of(step);
            if (step instanceof RenameTable rename) {
                names.add(rename.table());
            }
            if (isInTheWay(step, thing.kind(), anyRule)) {
                names.add(thing.in());
            }
        }
        NewWords.users(wanted).forEach(user -> names.add(user.table()));
        wanted.stream()
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .filter(rename -> names.contains(new TableName(rename.table().schema(), rename.newName())))
                .forEach(rename -> names.add(rename.table()));
        return names;
    }

    /** A database that alters no rule makes the whole table anew. */
    private boolean isInTheWay(SchemaOperation step, ObjectKind kind, boolean anyRule) {
        if (step instanceof AlterColumn alter) {
            boolean isRenamed = !alter.from().name().equals(alter.to().name());
            return anyRule
                    || isRenamed
                    || touched.isRetyped(alter.table(), alter.to().name());
        }
        return switch (kind) {
            case COLUMN -> step instanceof SchemaOperation.DropColumn || anyRule;
            case TABLE -> step instanceof SchemaOperation.DropTable || step instanceof RenameTable;
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION -> anyRule;
            default -> false;
        };
    }
}
