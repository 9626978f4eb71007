package dev.cinnabar.it.guide.blog;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.indexOn;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;
import dev.cinnabar.orm.TableElements;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A table of which much is said. */
@Entity(
        table = "visits",
        indexes =
                @Index(
                        name = "ux_day_seat",
                        columns = {"day", "seat"},
                        unique = true),
        elements = Visit.Elements.class)
public final class Visit extends VisitModel {

    static class Mapped {
        @Id(autoincrement = false)
        Long ticket; // the program gives each row its key

        LocalDate day;
        int seat;

        @Column(precision = 7, scale = 2, comment = "in euros")
        BigDecimal paid;

        String address; // as Elements says
    }

    /** What annotations have no word for. */
    static final class Elements implements TableElements {
        @Override
        public List<TableElement> elements() {
            return List.of(
                    column("address", Types.TEXT.withVariant("postgresql", Types.declared("inet", Types.TEXT)))
                            .notNull(),
                    indexOn(IndexPart.column("paid").descending()));
        }
    }

    Visit() {}

    public Visit(long ticket, LocalDate day, int seat, BigDecimal paid, String address) {
        setTicket(ticket);
        setDay(day);
        setSeat(seat);
        setPaid(paid);
        setAddress(address);
    }
}
