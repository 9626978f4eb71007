package dev.cinnabar.it.guide.blog;

import dev.cinnabar.orm.Entity;

/** A kind of user, with a table of its own for what it has beside that; the constructors of the class above are there. */
@Entity(table = "admins", inherits = User.class)
public final class Admin extends AdminModel {

    static class Mapped {
        int level = 7;
    }

    Admin() {}

    public Admin(String username, String email) {
        super(username, email);
    }
}
