package dev.cinnabar.engine.compile;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.PlainSql;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.CartesianProducts;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.type.Types;
import org.junit.jupiter.api.Test;

/** Which queries combine every row with every row. */
class CartesianCheckTest {
    private static final NumberColumn<Long> ID = column("id", Types.BIGINT);
    private static final NumberColumn<Long> OWNER = column("owner", Types.BIGINT);
    private static final Table USERS = table("users", ID);
    private static final Table ITEMS = table("items", ID, OWNER);

    private final StatementCompiler compiler = new StatementCompiler(new PlainSql(), ProvidedTypes.NONE, 10);
    private final TableNumber<Long> user = USERS.column(ID);
    private final TableNumber<Long> owner = ITEMS.column(OWNER);

    private void compile(Select<?> select, CartesianProducts rule) {
        compiler.compile(select.attribute(CartesianProducts.ATTRIBUTE, rule));
    }

    private void assertProduct(Select<?> select) {
        assertThatThrownBy(() -> compile(select, CartesianProducts.REFUSED))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'users' and 'items'")
                .hasMessageContaining("hint: join them by a condition, or say crossJoin");
        assertThatCode(() -> compile(select, CartesianProducts.ALLOWED)).doesNotThrowAnyException();
    }

    private void assertNoProduct(Select<?> select) {
        assertThatCode(() -> compile(select, CartesianProducts.REFUSED)).doesNotThrowAnyException();
    }

    @Test
    void itemsThatNothingJoins_areAProduct() {
        assertProduct(select(user, owner));
        assertProduct(select(user, owner).where(user.gt(1), owner.gt(2)));
        assertProduct(select(count()).from(USERS).from(ITEMS));
    }

    @Test
    void refusal_isNotForgottenForAStatementThatWasWarnedOf() {
        compile(select(user, owner), CartesianProducts.WARNED);

        assertProduct(select(user, owner));
    }

    @Test
    void itemsThatAConditionJoins_areNone() {
        assertNoProduct(select(user, owner).where(owner.eq(user)));
        assertNoProduct(select(user, owner).where(owner.gt(user).and(user.gt(1))));
        assertNoProduct(select(user, owner).from(USERS).join(ITEMS, owner.eq(user)));
        assertNoProduct(select(user).where(user.gt(1)));
    }

    @Test
    void crossJoin_isMeant() {
        assertNoProduct(select(user, owner).from(USERS).crossJoin(ITEMS));
    }

    @Test
    void correlatedQuery_isNone_butOneOfItsOwnItemsMayBe() {
        Table more = USERS.as("users");
        assertNoProduct(select(user).where(exists(select(owner).where(owner.eq(user)))));
        assertProduct(select(owner.as("x"))
                .from(ITEMS.as("other"))
                .where(exists(select(more.column(ID), owner).from(more).from(ITEMS))));
    }
}
