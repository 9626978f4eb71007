package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The tables and rows that the cases work on: every value follows from the number of its row. Stateless. */
public final class Content {
    public static final int PRODUCTS = 50_000;
    public static final int ACCOUNTS = 10_000;
    public static final int AUTHORS = 500;
    public static final int POSTS = 5_000;
    public static final int CUSTOMERS = 10_000;
    public static final int TAGS = 50;
    public static final int ITEMS = 100_000;

    /** The tables that cases fill. */
    static final List<String> FILLED = List.of("customer", "doc", "doc_tag");

    private static final int AT_A_TIME = 1_000;

    private Content() {}

    public static String code(long number) {
        return "P" + (100_000 + number);
    }

    public static String name(long number) {
        return "customer name " + number;
    }

    public static String description(long number) {
        return "customer description " + number;
    }

    public static String author(long number) {
        return "author " + number;
    }

    public static String title(long number) {
        return "title " + number;
    }

    static String body(long number) {
        return "body of the post number " + number;
    }

    /** The five tags of the doc of that number. */
    public static long[] tagsOf(long number) {
        long[] tags = new long[5];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (number * 7 + i * 11L) % TAGS + 1;
        }
        return tags;
    }

    /** What stands for a product's values. */
    public static long checksum(long id, String code, String name, String description, int quantity) {
        return id * 31 + code.length() + name.length() * 3L + description.length() * 5L + quantity * 7L;
    }

    /** What stands for a post's values and its author's name. */
    public static long checksum(long id, String title, String body, String author) {
        return id * 31 + title.length() * 3L + body.length() * 5L + author.length();
    }

    /** What must come of a post. */
    public static long postWithAuthor(long number) {
        return checksum(number, title(number), body(number), author(authorOf(number)));
    }

    public static Product product(long number) {
        return new Product(number, code(number), name(number), description(number), (int) (number % 1_000));
    }

    public static Three threeOf(long number) {
        return new Three(number, name(number), description(number));
    }

    static List<NewCustomer> customers() {
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> new NewCustomer(name(number), description(number)))
                .toList();
    }

    static List<Description> descriptions(String word) {
        return LongStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(number -> new Description(number, word + " description " + number))
                .toList();
    }

    /** What a search gives, reckoned without a database. */
    public static long searched(PostFilter filter) {
        return LongStream.rangeClosed(1, POSTS)
                .map(back -> POSTS + 1 - back)
                .filter(id -> filter.after() == null || id > filter.after())
                .filter(id -> filter.before() == null || id < filter.before())
                .filter(id -> filter.authors() == null || filter.authors().contains(authorOf(id)))
                .limit(PostFilter.LIMIT)
                .map(id -> new Three(id, title(id), author(authorOf(id))).checksum())
                .sum();
    }

    /** The author of a post. */
    public static long authorOf(long post) {
        return (post - 1) / 10 + 1;
    }

    /** Makes the tables and fills them. */
    static void create(Connection connection, BenchDatabase database) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(database.identity(), database.big())) {
                statement.execute(table);
            }
        }
        fill(connection);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static List<String> tables(String identity, String big) {
        return List.of(
                "create table customer(" + identity + ", name varchar(255), description varchar(255))",
                "create table product(" + identity + ", code varchar(20) not null, name varchar(255),"
                        + " description varchar(255), qty integer not null)",
                "create unique index product_code on product(code)",
                "create table account(" + identity + ", name varchar(255), description varchar(255))",
                "create table author(" + identity + ", name varchar(255))",
                "create table post(" + identity + ", author_id " + big
                        + " not null references author(id), title varchar(255), body varchar(255))",
                "create index post_author on post(author_id)",
                "create table doc(" + identity + ", title varchar(255))",
                "create table tag(" + identity + ", name varchar(50))",
                "create table doc_tag(doc_id " + big + " not null, tag_id " + big
                        + " not null, primary key(doc_id, tag_id))",
                "create table item(" + identity + ", name varchar(255), qty integer not null)");
    }

    private static void fill(Connection connection) throws SQLException {
        fill(connection, "product(id, code, name, description, qty)", PRODUCTS, 5, Content::product);
        fill(connection, "account(id, name, description)", ACCOUNTS, 3, Content::account);
        fill(connection, "author(id, name)", AUTHORS, 2, Content::author);
        fill(connection, "post(id, author_id, title, body)", POSTS, 4, Content::post);
        fill(connection, "tag(id, name)", TAGS, 2, Content::tag);
        fill(connection, "item(id, name, qty)", ITEMS, 3, Content::item);
    }

    /** Binds the row of a number. */
    private interface Row {
        void bind(PreparedStatement statement, long number) throws SQLException;
    }

    private static void fill(Connection connection, String into, int rows, int columns, Row row) throws SQLException {
        String marks = "?, ".repeat(columns - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + into + " values (" + marks + ")")) {
            for (int number = 1; number <= rows; number++) {
                row.bind(statement, number);
                statement.addBatch();
                if (number % AT_A_TIME == 0 || number == rows) {
                    statement.executeBatch();
                }
            }
        }
    }

    private static void product(PreparedStatement statement, long number) throws SQLException {
        Product product = product(number);
        statement.setLong(1, number);
        statement.setString(2, product.code());
        statement.setString(3, product.name());
        statement.setString(4, product.description());
        statement.setInt(5, product.quantity());
    }

    private static void account(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.setString(2, name(number));
        statement.setString(3, description(number));
    }

    private static void author(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.setString(2, author(number));
    }

    private static void post(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.setLong(2, authorOf(number));
        statement.setString(3, title(number));
        statement.setString(4, body(number));
    }

    private static void tag(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.setString(2, "tag " + number);
    }

    private static void item(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.setString(2, name(number));
        statement.setInt(3, 0);
    }
}
