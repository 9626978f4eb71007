package blog;

import dev.cinnabar.orm.Entity;

/** A kind of user: the superclass's constructors are there. */
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
