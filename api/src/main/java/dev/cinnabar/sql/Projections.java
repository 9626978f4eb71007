package dev.cinnabar.sql;

import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.result.Row4;
import dev.cinnabar.result.Row5;
import dev.cinnabar.result.Row6;
import dev.cinnabar.result.Row7;
import dev.cinnabar.result.Row8;
import dev.cinnabar.schema.EntityObject;
import java.util.List;

/** What is selected, up to eight things with a type each. */
abstract class Projections {
    Projections() {}

    /** Selects one thing; FROM follows from the columns. */
    public static <A> Select<A> select(Selectable<A> a) {
        return Select.of(a);
    }

    /** Selects the objects of a class. */
    public static <E extends EntityObject> Select<E> select(Class<E> entity) {
        EntitySource<E> source = EntitySources.find(entity);
        return Select.of(source).from(source);
    }

    public static <A, B> Select<Row2<A, B>> select(Selectable<A> a, Selectable<B> b) {
        return Select.of(row(a, b));
    }

    public static <A, B, C> Select<Row3<A, B, C>> select(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return Select.of(row(a, b, c));
    }

    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return Select.of(row(a, b, c, d));
    }

    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return Select.of(row(a, b, c, d, e));
    }

    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return Select.of(row(a, b, c, d, e, f));
    }

    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return Select.of(row(a, b, c, d, e, f, g));
    }

    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return Select.of(row(a, b, c, d, e, f, g, h));
    }

    /**
     * The rows at the other end of a path, as a list inside each row: {@code many(path(authors, posts), into(PostView::new, title, views))}.
     * One statement more for all of them, however many rows hold a list; empty where none belongs, and where the key is NULL. The columns
     * of the path's key are selected along with the row, so a query that groups must group by them too.
     */
    public static <T> Many<T> many(JoinPath<?, ?> path, Selectable<T> each) {
        return Many.of(path, each);
    }

    /** Selects any number of things into rows without static types. */
    public static Select<dev.cinnabar.result.Row> selectRow(Selectable<?>... items) {
        return Select.of(new Composed.AnyRow(List.of(items)));
    }

    static <A, B> Selectable<Row2<A, B>> row(Selectable<A> a, Selectable<B> b) {
        return new Composed<>(
                Parts.of(a, b),
                (parts, row, from) -> new Row2<>(parts.<A>read(0, row, from), parts.<B>read(1, row, from)));
    }

    static <A, B, C> Selectable<Row3<A, B, C>> row(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return new Composed<>(
                Parts.of(a, b, c),
                (parts, row, from) -> new Row3<>(
                        parts.<A>read(0, row, from), parts.<B>read(1, row, from), parts.<C>read(2, row, from)));
    }

    static <A, B, C, D> Selectable<Row4<A, B, C, D>> row(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return new Composed<>(
                Parts.of(a, b, c, d),
                (parts, row, from) -> new Row4<>(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from)));
    }

    static <A, B, C, D, E> Selectable<Row5<A, B, C, D, E>> row(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return new Composed<>(
                Parts.of(a, b, c, d, e),
                (parts, row, from) -> new Row5<>(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from)));
    }

    static <A, B, C, D, E, F> Selectable<Row6<A, B, C, D, E, F>> row(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f),
                (parts, row, from) -> new Row6<>(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from)));
    }

    static <A, B, C, D, E, F, G> Selectable<Row7<A, B, C, D, E, F, G>> row(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f, g),
                (parts, row, from) -> new Row7<>(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from),
                        parts.<G>read(6, row, from)));
    }

    static <A, B, C, D, E, F, G, H> Selectable<Row8<A, B, C, D, E, F, G, H>> row(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f, g, h),
                (parts, row, from) -> new Row8<>(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from),
                        parts.<G>read(6, row, from),
                        parts.<H>read(7, row, from)));
    }

    /** Selects straight into a constructor or factory, checked by the compiler; NULL for a primitive is an error. */
    public static <A, R> Selectable<R> into(Functions.Function1<? super A, ? extends R> make, Selectable<A> a) {
        return new Composed<>(Parts.of(a), (parts, row, from) -> make.apply(parts.<A>read(0, row, from)));
    }

    public static <A, B, R> Selectable<R> into(
            Functions.Function2<? super A, ? super B, ? extends R> make, Selectable<A> a, Selectable<B> b) {
        return new Composed<>(
                Parts.of(a, b),
                (parts, row, from) -> make.apply(parts.<A>read(0, row, from), parts.<B>read(1, row, from)));
    }

    public static <A, B, C, R> Selectable<R> into(
            Functions.Function3<? super A, ? super B, ? super C, ? extends R> make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c) {
        return new Composed<>(
                Parts.of(a, b, c),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from), parts.<B>read(1, row, from), parts.<C>read(2, row, from)));
    }

    public static <A, B, C, D, R> Selectable<R> into(
            Functions.Function4<? super A, ? super B, ? super C, ? super D, ? extends R> make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d) {
        return new Composed<>(
                Parts.of(a, b, c, d),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from)));
    }

    public static <A, B, C, D, E, R> Selectable<R> into(
            Functions.Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return new Composed<>(
                Parts.of(a, b, c, d, e),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from)));
    }

    public static <A, B, C, D, E, F, R> Selectable<R> into(
            Functions.Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from)));
    }

    public static <A, B, C, D, E, F, G, R> Selectable<R> into(
            Functions.Function7<
                            ? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f, g),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from),
                        parts.<G>read(6, row, from)));
    }

    public static <A, B, C, D, E, F, G, H, R> Selectable<R> into(
            Functions.Function8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends R>
                    make,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return new Composed<>(
                Parts.of(a, b, c, d, e, f, g, h),
                (parts, row, from) -> make.apply(
                        parts.<A>read(0, row, from),
                        parts.<B>read(1, row, from),
                        parts.<C>read(2, row, from),
                        parts.<D>read(3, row, from),
                        parts.<E>read(4, row, from),
                        parts.<F>read(5, row, from),
                        parts.<G>read(6, row, from),
                        parts.<H>read(7, row, from)));
    }
}
