package dev.cinnabar.it.orm;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.PassiveDeletes;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.ToOne;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Models that are written by hand and contradict themselves: they are refused as those are that the processor reads. */
class MappingRulesTest {
    /** A model that nobody fills. */
    abstract static class Plain extends Model {
        @Override
        protected @Nullable Object read$(int slot) {
            return null;
        }

        @Override
        protected void write$(int slot, @Nullable Object value) {}
    }

    static final class Owner extends Plain {
        static final EntityType<Owner> ENTITY = EntityType.define(Owner.class, "owners", Owner::new);
        static final NumberAttribute<Owner, Long> ID =
                ENTITY.attribute("id", column("id", BIGINT).primaryKey());
        static final ToMany<Owner, Thing> ORPHANS = ENTITY.toMany(
                "orphans",
                Thing.class,
                relation -> relation.secondary("owner_things").cascade(Cascade.DELETE_ORPHAN));
        static final ToMany<Owner, Thing> PASSIVE = ENTITY.toMany(
                "passive",
                Thing.class,
                relation -> relation.foreignKey("ownerId")
                        .passiveDeletes(PassiveDeletes.ALL)
                        .cascade(Cascade.DELETE));
        static final ToMany<Owner, Thing> VIEW = ENTITY.toMany(
                "view",
                Thing.class,
                relation -> relation.foreignKey("ownerId").viewOnly().cascade(Cascade.MERGE));
        static final ToMany<Owner, Thing> SHOWN = ENTITY.toMany(
                "shown",
                Thing.class,
                relation ->
                        relation.foreignKey("ownerId").backPopulates("shower").viewOnly());
        static final ToMany<Owner, Thing> AMBIGUOUS = ENTITY.toMany("ambiguous", Thing.class, relation -> relation);
        static final ToMany<Owner, Owner> NONE = ENTITY.toMany("none", Owner.class, relation -> relation);
        static final ToMany<Owner, Thing> UNKNOWN =
                ENTITY.toMany("unknown", Thing.class, relation -> relation.backPopulates("nosuch"));

        static {
            ENTITY.sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    static final class Formulas extends Plain {
        static final EntityType<Formulas> ENTITY = EntityType.define(Formulas.class, "formulas", Formulas::new);
        static final NumberAttribute<Formulas, Long> ID =
                ENTITY.attribute("id", column("id", BIGINT).primaryKey());

        static Formula<Formulas, Long> one(String name) {
            return formula(ENTITY, name);
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    static final class Thing extends Plain {
        static final EntityType<Thing> ENTITY = EntityType.define(Thing.class, "things", Thing::new);
        static final NumberAttribute<Thing, Long> ID =
                ENTITY.attribute("id", column("id", BIGINT).primaryKey());
        static final NumberAttribute<Thing, Long> OWNER_ID = ENTITY.attribute("ownerId", column("owner_id", BIGINT));
        static final NumberAttribute<Thing, Long> OTHER_ID = ENTITY.attribute("otherId", column("other_id", BIGINT));
        static final ToOne<Thing, Owner> OWNER = ENTITY.toOne(
                "owner", Owner.class, relation -> relation.foreignKey("ownerId").cascade(Cascade.DELETE_ORPHAN));

        static final ToOne<Thing, Owner> SHOWER = ENTITY.toOne(
                "shower",
                Owner.class,
                relation -> relation.foreignKey("ownerId").backPopulates("shown"));

        static {
            ENTITY.references(Owner.class, OWNER_ID);
            ENTITY.references(Owner.class, OTHER_ID);
            ENTITY.sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    static final class Keyless extends Plain {
        static final EntityType<Keyless> ENTITY = EntityType.define(Keyless.class, "keyless", Keyless::new);
        static final NumberAttribute<Keyless, Long> NUMBER = ENTITY.attribute("number", column("number", BIGINT));

        static {
            ENTITY.sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    private static void refuses(ErrorCode code, String said, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(said);
    }

    private static void refuses(Relation<?, ?> relation, ErrorCode code, String said) {
        refuses(code, said, relation::ends);
    }

    @Test
    @Tag("CASCADE-16")
    void orphansOfManyParents_areRefused() {
        refuses(Owner.ORPHANS, ErrorCode.BAD_MAPPING, "singleParent");
        refuses(Thing.OWNER, ErrorCode.BAD_MAPPING, "singleParent");
    }

    @Test
    void formula_hasANameOfItsOwn() {
        refuses(ErrorCode.DUPLICATE_NAME, "a formula of the name 'id'", () -> Formulas.one("id"));
        assertThat(Formulas.one("fame")).hasToString("Formulas.fame");
        refuses(ErrorCode.DUPLICATE_NAME, "a formula of the name 'fame'", () -> Formulas.one("fame"));
    }

    @Test
    @Tag("UOW-64")
    void deletingByTwo_isRefused() {
        refuses(Owner.PASSIVE, ErrorCode.BAD_MAPPING, "cascades deleting");
    }

    @Test
    @Tag("CASCADE-24")
    void writingOfWhatIsOnlyRead_isRefused() {
        refuses(Owner.VIEW, ErrorCode.BAD_MAPPING, "only looked at");
    }

    @Test
    void writingCounterpartOfWhatIsOnlyRead_isRefused_fromBothEnds() {
        refuses(Owner.SHOWN, ErrorCode.BAD_MAPPING, "Owner.shown is only looked at, and Thing.shower is not");
        refuses(Thing.SHOWER, ErrorCode.BAD_MAPPING, "Owner.shown is only looked at, and Thing.shower is not");
        refuses(Thing.SHOWER, ErrorCode.BAD_MAPPING, "leave backPopulates out of both");
    }

    @Test
    @Tag("RELATION-01")
    void severalKeysAndNone_areRefused() {
        refuses(Owner.AMBIGUOUS, ErrorCode.AMBIGUOUS_JOIN, "2 foreign keys");
        refuses(Owner.NONE, ErrorCode.NO_JOIN_CONDITION, "No foreign key");
    }

    @Test
    @Tag("RELATION-03")
    void counterpartThatIsNotThere_isRefused() {
        refuses(Owner.UNKNOWN, ErrorCode.UNKNOWN_ATTRIBUTE, "nosuch");
    }

    @Test
    @Tag("DECL-04")
    void entityWithoutAKey_isRefused() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Session session = SessionFactory.of(engine).open()) {
            refuses(ErrorCode.BAD_MAPPING, "no primary key", () -> session.add(new Keyless()));
        }
    }
}
