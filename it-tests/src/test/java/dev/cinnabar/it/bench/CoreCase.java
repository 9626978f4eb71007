package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.stream.LongStream;

/** The cases of Core: what is done, what must come out of it, and what it may cost. */
enum CoreCase {
    A("a", "one insert in its own transaction, key back", 1, Goal.of(1.2, 1.15, 3.5)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            long row = Inputs.row(number);
            return contender.insertOne(new NewCustomer(Content.name(row), Content.description(row)));
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            long id = run(contender, inputs, 1);
            return place.number("select count(*) from customer where id = " + id + " and name = '"
                            + Content.name(Inputs.row(1)) + "'")
                    == 1;
        }
    },
    B2("b2", "insert 10,000 rows, no keys", Content.CUSTOMERS, Goal.of(0.8, 0.8, 0.4)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.insertMany(inputs.customers());
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            long expected = inputs.customers().stream()
                    .mapToLong(one -> new Three(0, one.name(), one.description()).checksum())
                    .sum();
            return run(contender, inputs, 1) == Content.CUSTOMERS
                    && place.number("select sum(length(name) * 3 + length(description) * 5) from customer") == expected;
        }

        @Override
        boolean fills() {
            return true;
        }
    },
    C2("c2", "update 10,000 rows by key", Content.ACCOUNTS, Goal.of(1.1, 0.4, 0.4)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.updateMany(inputs.descriptions(number));
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            for (int number = 0; number < 2; number++) {
                long expected = inputs.descriptions(number).stream()
                        .mapToLong(one -> new Three(one.account(), "", one.text()).checksum())
                        .sum();
                if (run(contender, inputs, number) != Content.ACCOUNTS
                        || place.number("select sum(id * 31 + length(description) * 5) from account") != expected) {
                    return false;
                }
            }
            return true;
        }
    },
    E2("e2", "three columns of one row, by an indexed column", 1, Goal.of(0.75, 1.15, 3)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.readOne(Content.code(Inputs.row(number)));
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 7) == Content.threeOf(Inputs.row(7)).checksum();
        }
    },
    F2("f2", "50,000 records in a list", Content.PRODUCTS, Goal.relative(1.05, 1.1, 1.1)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.readAll();
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            long expected = LongStream.rangeClosed(1, Content.PRODUCTS)
                    .map(id -> Content.threeOf(id).checksum())
                    .sum();
            return run(contender, inputs, 1) == expected;
        }
    },
    F3("f3", "50,000 rows streamed", Content.PRODUCTS, Goal.relative(1.1, 1.1, 1.3)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.stream();
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            long expected = LongStream.rangeClosed(1, Content.PRODUCTS)
                    .map(id -> Content.product(id).checksum())
                    .sum();
            return run(contender, inputs, 1) == expected;
        }
    },
    I1("i1", "a search with 5 optional conditions, built and worded: known shapes", 1, Goal.of(1, 1, 6)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) {
            return contender.build(inputs.filter(number));
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) > 0 && I2.isRight(contender, place, inputs);
        }

        @Override
        boolean sends() {
            return false;
        }
    },
    I1_NEW("i1n", "the same in a shape never met before", 1, Goal.of(5, 5, 6)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) {
            return contender.buildAnew(inputs.filter(number), number);
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) {
            return run(contender, inputs, 1) > contender.build(inputs.filter(1));
        }

        @Override
        boolean sends() {
            return false;
        }

        @Override
        boolean isFor(ContenderKind contender) {
            return contender == ContenderKind.CINNABAR;
        }
    },
    I2("i2", "the search built and run", 1, Goal.relative(1.15, 1.1, 1.5)) {
        @Override
        long run(Contender contender, Inputs inputs, int number) throws SQLException {
            return contender.search(inputs.filter(number));
        }

        @Override
        boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException {
            for (int number = 0; number < PostFilter.COMBINATIONS; number++) {
                if (run(contender, inputs, number) != Content.searched(inputs.filter(number))) {
                    return false;
                }
            }
            return true;
        }
    };

    private final String code;
    private final String title;
    private final int rows;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Goal goal;

    CoreCase(String code, String title, int rows, Goal goal) {
        this.code = code;
        this.title = title;
        this.rows = rows;
        this.goal = goal;
    }

    /** Does it once. */
    abstract long run(Contender contender, Inputs inputs, int number) throws SQLException;

    /** Does it, and compares what came out with what must. */
    abstract boolean isRight(Contender contender, Place place, Inputs inputs) throws SQLException;

    /** Whether it fills a table, which is emptied each time before. */
    boolean fills() {
        return false;
    }

    /** Whether anything is sent to a database. */
    boolean sends() {
        return true;
    }

    boolean isFor(ContenderKind contender) {
        return true;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    int rows() {
        return rows;
    }

    Goal goal() {
        return goal;
    }

    /** Refuses to go on with a contender that gives something wrong. */
    void verify(Contender contender, Place place, Inputs inputs) throws SQLException {
        place.empty();
        if (!isRight(contender, place, inputs)) {
            throw new IllegalStateException(
                    "case " + code + " on " + place.database().label() + " by "
                            + contender.getClass().getSimpleName() + " gives something wrong");
        }
        place.empty();
    }
}
