package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Authors and posts as objects, read by JDBC and put together by hand. Confined to one thread. */
record JdbcGraphs(Jdbc jdbc, BenchDatabase database) {
    /** Somebody who writes. */
    private record Author(long id, String name, List<Post> posts) {}

    /** What somebody wrote. */
    private record Post(long id, String title, String body, Author author) {
        long checksum() {
            return Content.checksum(id, title, body, author.name());
        }
    }

    long authorsThenPosts() throws SQLException {
        return jdbc.reading(connection -> {
            Map<Long, Author> authors = authors(connection);
            PreparedStatement select = postsOf(connection, authors.keySet());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Author author = authors.get(rows.getLong(4));
                    author.posts().add(new Post(rows.getLong(1), rows.getString(2), rows.getString(3), author));
                }
            }
            jdbc.done(select);
            return sum(authors.values());
        });
    }

    private Map<Long, Author> authors(Connection connection) throws SQLException {
        Map<Long, Author> authors = new LinkedHashMap<>();
        PreparedStatement select = jdbc.prepare(connection, "select id, name from author");
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                authors.put(rows.getLong(1), author(rows));
            }
        }
        jdbc.done(select);
        return authors;
    }

    private static Author author(ResultSet rows) throws SQLException {
        return new Author(rows.getLong(1), rows.getString(2), new ArrayList<>());
    }

    /** All keys in one array on PostgreSQL; a mark for each on SQLite. */
    private PreparedStatement postsOf(Connection connection, Collection<Long> authors) throws SQLException {
        String sql = "select id, title, body, author_id from post where author_id ";
        if (database.isServer()) {
            PreparedStatement select = jdbc.prepare(connection, sql + "= any (?)");
            select.setArray(1, connection.createArrayOf("bigint", authors.toArray()));
            return select;
        }
        PreparedStatement select = jdbc.prepare(connection, sql + "in (?" + ", ?".repeat(authors.size() - 1) + ")");
        int parameter = 1;
        for (long author : authors) {
            select.setLong(parameter++, author);
        }
        return select;
    }

    private static long sum(Collection<Author> authors) {
        long sum = 0;
        for (Author author : authors) {
            for (Post post : author.posts()) {
                sum += post.checksum();
            }
        }
        return sum;
    }

    long authorsJoinedWithPosts() throws SQLException {
        return jdbc.reading(connection -> {
            Map<Long, Author> authors = new LinkedHashMap<>();
            PreparedStatement select = jdbc.prepare(
                    connection,
                    "select a.id, a.name, p.id, p.title, p.body from author a left join post p on p.author_id = a.id");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    Author author = authors.get(id);
                    if (author == null) {
                        author = author(rows);
                        authors.put(id, author);
                    }
                    author.posts().add(new Post(rows.getLong(3), rows.getString(4), rows.getString(5), author));
                }
            }
            jdbc.done(select);
            return sum(authors.values());
        });
    }

    /** A post whose author is not read yet. */
    private record Found(long id, String title, String body, long author) {}

    /** One statement for the posts, and one for each author. */
    long postsThenAuthors(int posts) throws SQLException {
        return jdbc.reading(connection -> {
            Map<Long, Author> authors = new HashMap<>();
            long sum = 0;
            for (Found post : firstPosts(connection, posts)) {
                Author author = authors.get(post.author());
                if (author == null) {
                    author = author(connection, post.author());
                    authors.put(post.author(), author);
                }
                sum += new Post(post.id(), post.title(), post.body(), author).checksum();
            }
            return sum;
        });
    }

    private List<Found> firstPosts(Connection connection, int number) throws SQLException {
        List<Found> posts = new ArrayList<>();
        PreparedStatement select =
                jdbc.prepare(connection, "select id, title, body, author_id from post where id <= ?");
        select.setLong(1, number);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                posts.add(new Found(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
        }
        jdbc.done(select);
        return posts;
    }

    private Author author(Connection connection, long id) throws SQLException {
        PreparedStatement select = jdbc.prepare(connection, "select id, name from author where id = ?");
        select.setLong(1, id);
        Author author;
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            author = author(rows);
        }
        jdbc.done(select);
        return author;
    }
}
