package dev.cinnabar.sql;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.avg;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    private static final Table ITEMS = table(
            "items",
            column("price", decimal(12, 2)),
            column("discount", decimal(12, 2)),
            column("pieces", Types.INTEGER),
            column("any", Types.DECIMAL),
            column("weight", Types.DOUBLE));
    private static final NumberExpression<BigDecimal> PRICE = ITEMS.column("price", decimal(12, 2));
    private static final NumberExpression<BigDecimal> DISCOUNT = ITEMS.column("discount", decimal(12, 2));
    private static final NumberExpression<Integer> PIECES = ITEMS.column("pieces", Types.INTEGER);
    private static final NumberExpression<BigDecimal> ANY = ITEMS.column("any", Types.DECIMAL);
    private static final NumberExpression<Double> WEIGHT = ITEMS.column("weight", Types.DOUBLE);

    @Test
    void product_hasThePlacesOfBothFactors_whenOneIsComputedFromALiteral() {
        var earned = PRICE.times(literal(BigDecimal.ONE).minus(DISCOUNT));

        assertThat(sum(earned).type()).isEqualTo(Types.decimalOfScale(4));
    }

    @Test
    void product_keepsItsPlaces_whenTheFactorIsWhole() {
        assertThat(PRICE.times(PIECES).type()).isEqualTo(Types.decimalOfScale(2));
        assertThat(PRICE.times(7).type()).isEqualTo(Types.decimalOfScale(2));
    }

    @Test
    void product_hasThePlacesOfTheValue_whenTheValueHasMoreThanTheColumn() {
        var taxed = PRICE.times(new BigDecimal("1.195"));

        assertThat(taxed.type()).isEqualTo(Types.decimalOfScale(5));
        assertThat(((Bind) ((Arithmetic) taxed.node()).right()).type()).isEqualTo(Types.DECIMAL);
    }

    @Test
    void result_hasNoScale_whenAnOperandHasNone() {
        assertThat(PRICE.times(ANY).type()).isEqualTo(Types.DECIMAL);
        assertThat(PRICE.plus(WEIGHT).type()).isEqualTo(Types.DECIMAL);
        assertThat(PRICE.dividedBy(ANY).type()).isEqualTo(Types.DECIMAL);
        assertThat(avg(ANY).type()).isEqualTo(Types.DECIMAL);
    }

    @Test
    void quotient_andAverage_haveSixPlacesMore() {
        assertThat(PRICE.dividedBy(7).type()).isEqualTo(Types.decimalOfScale(8));
        assertThat(PIECES.dividedBy(2).type()).isEqualTo(Types.decimalOfScale(6));
        assertThat(avg(PRICE).type()).isEqualTo(Types.decimalOfScale(8));
    }
}
