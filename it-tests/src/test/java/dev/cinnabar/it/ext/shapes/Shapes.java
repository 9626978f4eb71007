package dev.cinnabar.it.ext.shapes;

import dev.cinnabar.orm.Model;
import java.util.ArrayList;
import java.util.List;

/** All shapes. What they tell where rows are hidden is what they tell where those rows were never there. */
public final class Shapes {
    /** What the names of hidden rows begin with. */
    public static final String MARKER = "gone";

    private Shapes() {}

    public static <T extends Model, M extends Model, B extends Model, N extends Model, L extends Model> List<Shape> of(
            Club<T, M, B, N, L> club) {
        List<Shape> all = new ArrayList<>();
        all.addAll(new FindingShapes<>(club).all());
        all.addAll(new RelationShapes<>(club).all());
        all.addAll(new NestedShapes<>(club).all());
        all.addAll(new ChangeShapes<>(club).all());
        all.addAll(new CornerShapes<>(club).all());
        return all;
    }
}
