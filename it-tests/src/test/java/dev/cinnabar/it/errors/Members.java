package dev.cinnabar.it.errors;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;

import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;

/** Two tables with a rule of each kind. */
final class Members {
    static final NumberColumn<Integer> CLUB_ID =
            column("id", Types.INTEGER).primaryKey().autoincrement(false);
    static final TextColumn CLUB_NAME = column("name", Types.varchar(20));
    static final Table CLUBS = table("clubs", CLUB_ID, CLUB_NAME);

    static final NumberColumn<Integer> ID =
            column("id", Types.INTEGER).primaryKey().autoincrement(false);
    static final TextColumn EMAIL = column("email", Types.varchar(40)).notNull().unique();
    static final NumberColumn<Integer> AGE = column("age", Types.INTEGER);
    static final NumberColumn<Integer> CLUB = column("club", Types.INTEGER).references(CLUBS, CLUB_ID);
    static final Table MEMBERS = table("members", ID, EMAIL, AGE, CLUB, check("adult", "age >= 18"));

    static final MetaData TABLES = MetaData.of(CLUBS, MEMBERS);

    private Members() {}

    static Insert<Table> member(int id, String email) {
        return insert(MEMBERS).set(ID, id).set(EMAIL, email);
    }
}
