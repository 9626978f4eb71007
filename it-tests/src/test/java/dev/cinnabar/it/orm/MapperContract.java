package dev.cinnabar.it.orm;

import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Album;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.it.orm.things.Track;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import java.util.Arrays;
import java.util.List;

/** The tables of the blog and of things, and objects to begin with. */
abstract class MapperContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(
                User.class,
                Post.class,
                Tag.class,
                Item.class,
                Account.class,
                Booking.class,
                Shelf.class,
                Book.class,
                Album.class,
                Track.class);
    }

    final void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        sent.clear();
    }

    static Post post(String slug) {
        return new Post(slug, slug, "...");
    }

    static User user(String name) {
        return new User(name, name + "@example.com");
    }

    static Tag tag(String name) {
        return new Tag(name);
    }

    /** A new account of somebody that has a row. */
    final Account account(String owner) {
        Account account = new Account(owner, 1);
        save(account);
        return account;
    }

    /** The account in a session whose transaction is over; its row has changed since. */
    final Account outdated(Session late, Account account) {
        Account mine = late.get(Account.class, account.getId());
        late.commit();
        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setBalance(2));
        return mine;
    }

    /** A shelf that has a row, with books by these titles. */
    final Shelf filledShelf(String... titles) {
        Shelf shelf = new Shelf("top");
        Arrays.stream(titles).map(Book::new).forEach(shelf.getBooks()::add);
        save(shelf);
        return shelf;
    }
}
