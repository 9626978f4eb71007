package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchCase;
import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Goal;
import dev.cinnabar.it.bench.Inputs;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.LongStream;

/** The cases of the mapper: what is done, what must come out of it, and what it may cost. */
public enum OrmCase implements BenchCase<OrmContender> {
    A("a", "one object inserted in its own transaction, key back", 1, Goal.of(1.2, 1.15, 3.5)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            long row = Inputs.row(number);
            return contender.insertOne(new NewCustomer(Content.name(row), Content.description(row)));
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return place.hasCustomer(run(contender, inputs, 1), Content.name(Inputs.row(1)));
        }
    },
    B1("b1", "insert 10,000 objects, keys back", Content.CUSTOMERS, Goal.of(0.4, 0.4, 0.8)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.insertMany(inputs.customers());
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) == place.number("select sum(id) from customer")
                    && place.number("select count(distinct name || description) from customer") == Content.CUSTOMERS;
        }

        @Override
        public boolean fills() {
            return true;
        }
    },
    C1("c1", "load 10,000 objects, change one attribute of each, commit", Content.ACCOUNTS, Goal.of(1.25, 0.7, 1.2)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.changeAll(word(number));
        }

        /** Another one for each number, so that every account changes each time. */
        private String word(int number) {
            return "text " + number + " of ";
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return isRight(contender, place, inputs, -1) && isRight(contender, place, inputs, -2);
        }

        private boolean isRight(OrmContender contender, Place place, Inputs inputs, int number) throws SQLException {
            return run(contender, inputs, number) == Content.ACCOUNTS
                    && place.number("select count(*) from account where description = '" + word(number) + "' || id")
                            == Content.ACCOUNTS;
        }
    },
    D("d", "an object by its key, in a session of its own", 1, Goal.of(0.7, 1.15, 3)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.get(Inputs.row(number));
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 7) == Content.product(Inputs.row(7)).checksum();
        }
    },
    E1("e1", "an object by an indexed column", 1, Goal.of(0.75, 1.15, 3.5)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.find(Content.code(Inputs.row(number)));
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 7) == Content.product(Inputs.row(7)).checksum();
        }
    },
    F1("f1", "50,000 objects in a list", Content.PRODUCTS, Goal.relative(1.2, 1.3, 1.3)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.all();
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            long expected = LongStream.rangeClosed(1, Content.PRODUCTS)
                    .map(id -> Content.product(id).checksum())
                    .sum();
            return run(contender, inputs, 1) == expected;
        }
    },
    G1("g1", "500 authors with 10 posts each, by two statements", Content.POSTS, Goal.relative(1.25, 1.3, 1.5)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.authorsThenPosts();
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) == posts(Content.POSTS);
        }
    },
    G2("g2", "the same by one statement", Content.POSTS, Goal.relative(1.4, 1.3, 1.5)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.authorsJoinedWithPosts();
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) == posts(Content.POSTS);
        }
    },
    H("h", "1,000 posts, each asked for one of 100 authors", OrmCase.SOME_POSTS, Goal.relative(1.1, 1.1, 2)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.postsThenAuthors();
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) == posts(OrmCase.SOME_POSTS);
        }
    },
    HB("hb", "the same, the first brings the authors of all", OrmCase.SOME_POSTS, Goal.relative(0.4, 0.2, 2)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.postsThenAllAuthors();
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return run(contender, inputs, 1) == posts(OrmCase.SOME_POSTS);
        }
    },
    J("j", "200 docs with 5 of 50 tags each", OrmCase.DOCS, Goal.relative(0.6, 0.6, 2)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.insertDocs(OrmCase.DOCS);
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            long tags = LongStream.range(0, OrmCase.DOCS)
                    .flatMap(doc -> LongStream.of(Content.tagsOf(doc)))
                    .sum();
            return run(contender, inputs, 1) == OrmCase.DOCS
                    && place.number("select count(distinct title) from doc") == OrmCase.DOCS
                    && place.number("select sum(tag_id) from doc_tag join doc on doc.id = doc_tag.doc_id") == tags;
        }

        @Override
        public boolean fills() {
            return true;
        }
    },
    M10("m10", "one of 10 loaded objects changed", 1, Goal.none()) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.changeOne(OrmCase.FEW, number);
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return changesOne(contender, place, OrmCase.FEW);
        }
    },
    M("m", "one of 100,000 loaded objects changed; beside m10", 1, Goal.relative(1.1, 1.1, 1.1)) {
        @Override
        public long run(OrmContender contender, Inputs inputs, int number) throws SQLException {
            return contender.changeOne(Content.ITEMS, number);
        }

        @Override
        public boolean isRight(OrmContender contender, Place place, Inputs inputs) throws SQLException {
            return changesOne(contender, place, Content.ITEMS);
        }

        @Override
        public Optional<OrmCase> measure() {
            return Optional.of(M10);
        }
    };

    static final int SOME_POSTS = 1_000;
    private static final int DOCS = 200;
    private static final int FEW = 10;

    private final String code;
    private final String title;
    private final int rows;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Goal goal;

    OrmCase(String code, String title, int rows, Goal goal) {
        this.code = code;
        this.title = title;
        this.rows = rows;
        this.goal = goal;
    }

    /** What must come out of the first posts with their authors. */
    private static long posts(int number) {
        return LongStream.rangeClosed(1, number).map(Content::postWithAuthor).sum();
    }

    private static boolean changesOne(OrmContender contender, Place place, int loaded) throws SQLException {
        for (int number = 4_711; number <= 4_712; number++) {
            String quantity = "select qty from item where id = " + (number % loaded + 1);
            long before = place.number(quantity);
            if (contender.changeOne(loaded, number) != number || place.number(quantity) != before + 1) {
                return false;
            }
        }
        return true;
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

    @Override
    public double bytesToday(BenchDatabase database) {
        return BytesToday.of(code, database);
    }
}
