package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.BenchCase;
import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Goal;
import dev.cinnabar.it.bench.Inputs;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PostFilter;
import dev.cinnabar.it.bench.Three;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** The cases of Core: what is done, what must come out of it, and what it may cost. */
enum CoreCase implements BenchCase<CoreContender> {
    A("a", "one insert in its own transaction, key back", 1, Goal.of(1.2, 1.15, 3.5)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            long row = Inputs.row(number);
            return contender.insertOne(new NewCustomer(Content.name(row), Content.description(row)));
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            long id = run(contender, inputs, 1);
            return place.hasCustomer(id, Content.name(Inputs.row(1)));
        }
    },
    B2("b2", "insert 10,000 rows, no keys", Content.CUSTOMERS, Goal.of(0.8, 0.8, 0.4)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.insertMany(inputs.customers());
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            long expected = inputs.customers().stream()
                    .mapToLong(one -> new Three(0, one.name(), one.description()).checksum())
                    .sum();
            return run(contender, inputs, 1) == Content.CUSTOMERS
                    && place.number("select sum(length(name) * 3 + length(description) * 5) from customer") == expected;
        }

        @Override
        public boolean fills() {
            return true;
        }

        @Override
        public double bytesToday(BenchDatabase database) {
            return database.isServer() ? 4_800_000 : 0;
        }
    },
    C2("c2", "update 10,000 rows by key", Content.ACCOUNTS, Goal.of(1.1, 0.4, 0.4)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.updateMany(inputs.descriptions(number));
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
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
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.readOne(Content.code(Inputs.row(number)));
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 7) == Content.threeOf(Inputs.row(7)).checksum();
        }
    },
    F2("f2", "50,000 records in a list", Content.PRODUCTS, Goal.relative(1.05, 1.1, 1.1)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.readAll();
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            long expected = LongStream.rangeClosed(1, Content.PRODUCTS)
                    .map(id -> Content.threeOf(id).checksum())
                    .sum();
            return run(contender, inputs, 1) == expected;
        }
    },
    F3("f3", "50,000 rows streamed", Content.PRODUCTS, Goal.relative(1.1, 1.1, 1.3)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.stream();
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            long expected = LongStream.rangeClosed(1, Content.PRODUCTS)
                    .map(id -> Content.product(id).checksum())
                    .sum();
            return run(contender, inputs, 1) == expected;
        }
    },
    I1("i1", "a search with 5 optional conditions, built and worded: known shapes", 1, Goal.of(1, 1, 6)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) {
            return contender.build(inputs.filter(number));
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) > 0 && I2.isRight(contender, place, inputs);
        }

        @Override
        public boolean sends() {
            return false;
        }
    },
    I1_NEW("i1n", "the same in a shape never met before", 1, Goal.of(5, 5, 6)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) {
            return contender.buildAnew(inputs.filter(number), number);
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) {
            return run(contender, inputs, 1) > contender.build(inputs.filter(1));
        }

        @Override
        public boolean sends() {
            return false;
        }
    },
    I2("i2", "the search built and run", 1, Goal.relative(1.15, 1.1, 1.5)) {
        @Override
        public long run(CoreContender contender, Inputs inputs, int number) throws SQLException {
            return contender.search(inputs.filter(number));
        }

        @Override
        public boolean isRight(CoreContender contender, Place place, Inputs inputs) throws SQLException {
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

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Goal goal() {
        return goal;
    }
}
