package dev.cinnabar.it.bench;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;

/** Cases that belong together, and who does them; found by {@link ServiceLoader}. Stateless. */
public interface Suite<C extends Contender> {
    /** What it is called on the command line. */
    String name();

    List<? extends BenchCase<C>> cases();

    /** Those who do its cases, plain JDBC first. */
    List<Entrant<C>> entrants();

    /** What is measured beside the cases. */
    default List<Section> sections() {
        return List.of();
    }

    default BenchCase<C> caseOf(String code) {
        return cases().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(code));
    }

    default Entrant<C> entrant(String name) {
        return entrants().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /**
     * The suite of that name.
     *
     * @throws NoSuchElementException if there is none
     */
    static Suite<?> of(String name) {
        for (Suite<?> suite : ServiceLoader.load(Suite.class)) {
            if (suite.name().equals(name)) {
                return suite;
            }
        }
        throw new NoSuchElementException(name);
    }
}
