package dev.cinnabar.it.orm;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.rules.Album;
import dev.cinnabar.it.orm.rules.Badge;
import dev.cinnabar.it.orm.rules.Basket;
import dev.cinnabar.it.orm.rules.Box;
import dev.cinnabar.it.orm.rules.Car;
import dev.cinnabar.it.orm.rules.City;
import dev.cinnabar.it.orm.rules.Country;
import dev.cinnabar.it.orm.rules.Crate;
import dev.cinnabar.it.orm.rules.Crossing;
import dev.cinnabar.it.orm.rules.Draft;
import dev.cinnabar.it.orm.rules.Flag;
import dev.cinnabar.it.orm.rules.Folder;
import dev.cinnabar.it.orm.rules.Friend;
import dev.cinnabar.it.orm.rules.Good;
import dev.cinnabar.it.orm.rules.Lid;
import dev.cinnabar.it.orm.rules.Line;
import dev.cinnabar.it.orm.rules.Mark;
import dev.cinnabar.it.orm.rules.Motor;
import dev.cinnabar.it.orm.rules.Note;
import dev.cinnabar.it.orm.rules.Paper;
import dev.cinnabar.it.orm.rules.Passport;
import dev.cinnabar.it.orm.rules.Person;
import dev.cinnabar.it.orm.rules.Player;
import dev.cinnabar.it.orm.rules.Product;
import dev.cinnabar.it.orm.rules.Screw;
import dev.cinnabar.it.orm.rules.Seat;
import dev.cinnabar.it.orm.rules.Stage;
import dev.cinnabar.it.orm.rules.Team;
import dev.cinnabar.it.orm.rules.Track;
import dev.cinnabar.schema.MetaData;

/** The tables for what is said of relationships and keys, beside the others. */
abstract class RulesContract extends MapperContract {
    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(
                        Folder.class,
                        Paper.class,
                        Crate.class,
                        Crossing.class,
                        Good.class,
                        Country.class,
                        City.class,
                        Flag.class,
                        Seat.class,
                        Friend.class,
                        Basket.class,
                        Product.class,
                        Line.class,
                        Badge.class,
                        Car.class,
                        Motor.class,
                        Screw.class,
                        Team.class,
                        Player.class,
                        Album.class,
                        Track.class,
                        Mark.class,
                        Person.class,
                        Passport.class,
                        Note.class,
                        Box.class,
                        Lid.class,
                        Stage.class,
                        Draft.class)
                .createAll(empty);
    }
}
