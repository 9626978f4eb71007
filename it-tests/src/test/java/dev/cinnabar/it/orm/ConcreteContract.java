package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.lazy;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.alone.Circle;
import dev.cinnabar.it.orm.alone.Figure;
import dev.cinnabar.it.orm.alone.Flower;
import dev.cinnabar.it.orm.alone.Nest;
import dev.cinnabar.it.orm.alone.Plant;
import dev.cinnabar.it.orm.alone.PlantModel;
import dev.cinnabar.it.orm.alone.Rose;
import dev.cinnabar.it.orm.alone.Site;
import dev.cinnabar.it.orm.alone.Square;
import dev.cinnabar.it.orm.alone.Tree;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entities that are kinds of others, and stand in tables of their own alone. */
abstract class ConcreteContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(Site.class, Plant.class, Nest.class, Figure.class);
    }

    /** A plant, a tree, a flower and a rose, each with the key 1 in a table of its own. */
    private Site site() {
        Site site = new Site("park");
        site.getPlants().addAll(List.of(new Plant("a"), new Tree("b"), new Flower("c"), new Rose("d")));
        sessions.inTransaction(session -> session.add(site));
        return site;
    }

    private static List<Plant> plants(Session session) {
        return session.execute(select(Plant.class).orderBy(Plant.NAME)).all();
    }

    private static Plant first(Session session, Class<? extends Plant> type) {
        return plants(session).stream()
                .filter(plant -> plant.getClass() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("INHERIT-15")
    void rowsOfAllTables_comeAsWhatTheyAre_inOneStatement() {
        site();

        sessions.inTransaction(session -> {
            sent.clear();
            List<Plant> plants = plants(session);
            assertThat(plants)
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Plant.class, Tree.class, Flower.class, Rose.class);
            assertThat(plants).extracting(Plant::getName).containsExactly("a", "b", "c", "d");
            assertThat(((Tree) plants.get(1)).getHeight()).isEqualTo(3);
            assertThat(((Rose) plants.get(3)).getColour()).isEqualTo("white");
            assertThat(((Rose) plants.get(3)).getKind()).isEqualTo("wild");
            assertThat(((Rose) plants.get(3)).getThorns()).isEqualTo(9);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void kind_isReadFromItsOwnTable_withTheKindsBelow() {
        site();

        sessions.inTransaction(session -> {
            sent.clear();
            assertThat(session.execute(select(Tree.class).where(Tree.NAME.eq("b")))
                            .one()
                            .getId())
                    .isEqualTo(1);
            assertThat(sent).singleElement().asString().doesNotContain("plants", "UNION");
            assertThat(session.execute(select(Flower.class).orderBy(Flower.NAME))
                            .all())
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Flower.class, Rose.class);
        });
    }

    @Test
    void insert_writesOneTable() {
        sessions.inTransaction(session -> {
            session.add(new Tree("b"));
            session.flush();
            assertThat(sent).singleElement().asString().startsWith("INSERT").contains("trees");
        });
    }

    @Test
    void equalKeys_areDifferentObjects() {
        site();

        sessions.inTransaction(session -> {
            List<Plant> plants = plants(session);
            assertThat(plants).extracting(Plant::getId).containsOnly(1L);
            assertThat(plants).doesNotHaveDuplicates();
            assertThat(plants(session)).isEqualTo(plants);
            assertThat(session.find(Tree.class, 1L)).containsSame((Tree) plants.get(1));
        });
    }

    @Test
    void keyThatSeveralKindsHave_isRefused_andTheirClassesAreNamed() {
        site();

        sessions.inTransaction(session -> {
            assertThatThrownBy(() -> session.find(Plant.class, 1L))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("[Plant, Flower, Rose, Tree]")
                    .hasMessageContaining("find(Plant.class, 1)");
            session.add(new Tree("only"));
            session.flush();
            assertThat(session.find(Plant.class, 2L)).get().isInstanceOf(Tree.class);
            assertThat(session.find(Plant.class, 3L)).isEmpty();
        });
    }

    @Test
    void changes_goToTheTableOfTheKind() {
        site();

        sessions.inTransaction(session -> {
            List<Plant> plants = plants(session);
            plants.get(1).setName("beech");
            session.delete(plants.get(2));
            sent.clear();
            session.flush();
            assertThat(sent)
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).startsWith("UPDATE").contains("trees"),
                            other -> assertThat(other).startsWith("DELETE").contains("flowers"));
        });
        sessions.inTransaction(session ->
                assertThat(plants(session)).extracting(Plant::getName).containsExactly("a", "beech", "d"));
    }

    @Test
    void versionOfAKind_isCheckedInItsTable() {
        site();

        assertThatThrownBy(() -> sessions.inTransaction(late -> {
                    Plant tree = first(late, Tree.class);
                    late.commit();
                    sessions.inTransaction(other -> first(other, Tree.class).setName("oak"));
                    tree.setName("ash");
                }))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    void relationshipToTheClassAbove_holdsAllKinds_howeverItLoads() {
        site();

        for (SelectOption<Site> how : List.of(lazy(Site.PLANTS), selectIn(Site.PLANTS), joined(Site.PLANTS))) {
            sessions.inTransaction(session -> {
                Site site = session.execute(select(Site.class).options(how)).one();
                assertThat(site.getPlants())
                        .<Class<?>>extracting(Object::getClass)
                        .containsExactly(Plant.class, Tree.class, Flower.class, Rose.class);
                assertThat(site.getPlants()).allMatch(plant -> plant.getSite() == site);
            });
        }
    }

    @Test
    void relationshipThatIsInherited_leadsFromTheTableOfTheKind() {
        site();

        sessions.inTransaction(session -> {
            Tree tree = session.execute(select(Tree.class).options(joined(Tree.SITE)))
                    .one();
            sent.clear();
            assertThat(tree.getSite()).isNotNull();
            assertThat(sent).isEmpty();
            assertThat(session.execute(select(Tree.NAME).from(Tree.class).where(Tree.SITE.has(Site.NAME.eq("park"))))
                            .all())
                    .containsExactly("b");
            assertThat(session.execute(select(Site.NAME).from(Site.class).where(Site.PLANTS.any(Plant.NAME.eq("d"))))
                            .all())
                    .containsExactly("park");
        });
    }

    @Test
    void optionForARelationshipOfTheClassAbove_holdsForItsKinds() {
        site();

        sessions.inTransaction(session -> {
            List<Plant> plants = session.execute(select(Plant.class).options(joined(Plant.SITE)))
                    .all();
            sent.clear();
            assertThat(plants).allMatch(plant -> plant.getSite() != null);
            assertThat(session.execute(select(Tree.class).options(joined(Plant.SITE)))
                            .all())
                    .hasSize(1);
            assertThat(sent).singleElement().asString().contains("JOIN").contains("sites");
        });
    }

    @Test
    void member_movesBetweenTables_onlyByItsKey() {
        site();

        sessions.inTransaction(session -> {
            Site park = session.execute(select(Site.class)).one();
            Plant tree = first(session, Tree.class);
            park.getPlants().remove(tree);
            sent.clear();
            session.flush();
            assertThat(sent).singleElement().asString().startsWith("UPDATE").contains("trees");
            assertThat(tree.getSite()).isNull();
        });
        sessions.inTransaction(
                session -> assertThat(first(session, Tree.class).getSiteId()).isNull());
    }

    @Test
    void relationshipOfAKind_leadsToItsTable() {
        Tree tree = new Tree("b");
        tree.getNests().add(new Nest());
        sessions.inTransaction(session -> session.add(tree));

        sessions.inTransaction(session -> {
            Plant found = first(session, Tree.class);
            assertThat(((Tree) found).getNests())
                    .singleElement()
                    .extracting(Nest::getTree)
                    .isSameAs(found);
        });
    }

    @Test
    void otherName_groups_andPages_seeTheRowsOfAllTables() {
        site();

        sessions.inTransaction(session -> {
            PlantModel.Alias plant = Plant.as("p");
            assertThat(session.execute(select(plant.ENTITY)
                                    .where(plant.NAME.gt("b"))
                                    .orderBy(plant.NAME))
                            .all())
                    .extracting(Plant::getName)
                    .containsExactly("c", "d");
            assertThat(session.execute(select(count()).from(Plant.class)).one()).isEqualTo(4);
            assertThat(session.execute(select(Plant.class)
                                    .orderBy(Plant.NAME.desc())
                                    .limit(1)
                                    .options(joined(Plant.SITE)))
                            .one())
                    .isInstanceOf(Rose.class);
        });
    }

    @Test
    void pendingKind_isFlushed_beforeTheClassAboveIsRead() {
        sessions.inTransaction(session -> {
            session.add(new Rose("new"));
            assertThat(plants(session)).singleElement().isInstanceOf(Rose.class);
        });
    }

    @Test
    void expiredObject_isReadFromItsOwnRows() {
        site();

        sessions.inTransaction(session -> {
            List<Plant> plants = plants(session);
            session.expireAll();
            assertThat(plants).extracting(Plant::getName).containsExactly("a", "b", "c", "d");
            session.refresh(plants.get(0));
            assertThat(plants.get(0).getName()).isEqualTo("a");
        });
    }

    @Test
    void merged_isWhatHasItsClass() {
        site();
        Plant plant = sessions.callInTransaction(session -> first(session, Plant.class));
        plant.setName("merged");

        sessions.inTransaction(session -> session.merge(plant));

        sessions.inTransaction(session ->
                assertThat(plants(session)).extracting(Plant::getName).containsExactly("b", "c", "d", "merged"));
    }

    @Test
    void statementForTheClassAbove_changesItsOwnTable() {
        site();

        sessions.inTransaction(session -> {
            List<Plant> plants = plants(session);
            session.execute(update(Plant.class).set(Plant.NAME, "x"));
            assertThat(plants).extracting(Plant::getName).containsExactly("x", "b", "c", "d");
            session.execute(delete(Plant.class));
        });
        sessions.inTransaction(session ->
                assertThat(plants(session)).extracting(Plant::getName).containsExactly("b", "c", "d"));
    }

    @Test
    void whatIsSaidOfTheClassAbove_holdsForItsKinds_andWhatIsSaidOfAKindForThat() {
        site();

        sessions.inTransaction(session -> {
            SelectOption<Object> early = criteria(Plant.class, Plant.NAME.lt("c"));
            assertThat(session.execute(select(Plant.class).options(early)).all())
                    .extracting(Plant::getName)
                    .containsExactlyInAnyOrder("a", "b");
            assertThat(session.execute(select(Flower.class).options(early)).all())
                    .isEmpty();
            SelectOption<Object> coloured = criteria(Flower.class, Flower.COLOUR.eq("red"));
            assertThat(session.execute(select(Plant.class).options(coloured)).all())
                    .extracting(Plant::getName)
                    .containsExactlyInAnyOrder("a", "b");
        });
    }

    @Test
    void abstractClass_hasNoTable_andItsKindsMayDisagree() {
        Circle circle = new Circle();
        circle.setArea(5);
        sessions.inTransaction(session -> session.addAll(List.of(circle, new Square())));

        sessions.inTransaction(session -> {
            List<Figure> figures =
                    session.execute(select(Figure.class).orderBy(Figure.AREA)).all();
            assertThat(((Square) figures.get(0)).getSize()).isEqualTo("small");
            assertThat(((Circle) figures.get(1)).getSize()).isEqualTo(10);
            assertThatThrownBy(() -> session.execute(update(Figure.class).set(Figure.AREA, 2)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Figure has no table");
        });
        assertThat(MetaData.of(Figure.class).tables())
                .extracting(table -> table.name())
                .containsExactly("circles", "squares");
    }

    @Test
    void lockOfRowsOfSeveralTables_isRefused_beforeItIsSent() {
        sessions.inTransaction(session -> {
            sent.clear();
            assertThatThrownBy(() -> session.execute(select(Plant.class).forUpdate()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Plant");
            assertThat(sent).isEmpty();
        });
    }
}
