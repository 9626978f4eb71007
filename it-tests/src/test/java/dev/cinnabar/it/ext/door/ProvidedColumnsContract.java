package dev.cinnabar.it.ext.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.TypeProvider;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of which the model says nothing but a class, and plugins the rest. */
abstract class ProvidedColumnsContract {
    private static final String[] TOLD = {
        "12.50 EUR from 10.0.0.1, {\"colour\":\"red\"}", "blue: [2]", "by address: [1]", "[12.50 EUR, 7.00 USD]"
    };

    @TempDir
    Path folder;

    abstract String url();

    private record Bringing(TypeProvider types) implements Plugin {
        @Override
        public String name() {
            return "bringing";
        }

        @Override
        public void install(PluginContext context) {
            context.types(types);
        }
    }

    private Engine engineWith(TypeProvider types) {
        return Engine.builder(url()).plugin(new Bringing(types)).build();
    }

    /** Says of texts alone how they are stored, whatever is asked. */
    private static Optional<SqlType<?>> text(Class<?> any) {
        return Optional.of(Types.TEXT);
    }

    @Test
    void column_isOfTheTypeThatAProviderOnTheClassPathHas() throws Exception {
        try (Market market = Market.in(folder, true);
                Engine engine = Engine.create(url())) {
            assertThat(market.on(engine)).containsExactly(TOLD);
        }
    }

    @Test
    void column_isOfTheTypeThatAPluginBrings() throws Exception {
        try (Market market = Market.in(folder, false);
                Engine engine = engineWith((TypeProvider) market.made("market.MarketTypes"))) {
            assertThat(market.on(engine)).containsExactly(TOLD);
        }
    }

    @Test
    void columnOfWhichNobodyKnows_isTold_whenAFactoryStarts() throws IOException {
        try (Market market = Market.in(folder, false);
                Engine engine = Engine.create(url())) {
            assertThat(market).isNotNull();
            assertThatThrownBy(() -> SessionFactory.of(engine))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE))
                    .hasMessageContainingAll("Offer.price", "market.Money", "@Type(X.class)", "@Embedded");
        }
    }

    @Test
    void providerThatTheListOfAnEngineKeepsOut_saysNothing() throws IOException {
        try (Market market = Market.in(folder, true);
                Engine engine =
                        Engine.builder(url()).allowPlugins("cinnabar-json").build();
                Engine knowing = Engine.builder(url())
                        .allowPlugins("cinnabar-json", "market.MarketTypes")
                        .build()) {
            assertThat(market).isNotNull();
            assertThatThrownBy(() -> SessionFactory.of(engine)).hasMessageContaining("Offer.price");
            assertThat(SessionFactory.of(knowing)).isNotNull();
        }
    }

    @Test
    void tableWithAColumnOfWhichNobodyKnows_isNotCreated() throws Exception {
        try (Market market = Market.in(folder, false);
                Engine engine = Engine.create(url())) {
            assertThatThrownBy(() -> MetaData.of(market.model("market.Offer")).createAll(engine))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContainingAll("the column price", "market.Money");
            assertThat(engine.inspector().hasTable("market_offers")).isFalse();
        }
    }

    @Test
    void typeWhoseValuesTheFieldMayNotHold_isRefused() throws IOException {
        try (Market market = Market.in(folder, false);
                Engine engine = engineWith(ProvidedColumnsContract::text)) {
            assertThat(market).isNotNull();
            assertThatThrownBy(() -> SessionFactory.of(engine))
                    .hasMessageContainingAll("TEXT", "market.Money", "java.lang.String", "Offer.price");
        }
    }

    @Test
    void typeThatWrapsItsValues_wrapsThemInSuchAColumn() throws Exception {
        try (Market market = Market.in(folder, false)) {
            TypeProvider others = (TypeProvider) market.made("market.MarketTypes");
            Class<?> money = market.type("market.Money");
            try (Engine engine =
                    engineWith(type -> type == money ? Optional.of(new Lowered(money)) : others.typeOf(type))) {
                assertThat(market.on(engine)).first().asString().startsWith("12.50 eur from");
            }
        }
    }

    @Test
    void engineThatStoresAColumnOtherwiseThanAnother_isRefused() throws Exception {
        try (Market market = Market.in(folder, true);
                Engine engine = Engine.create(url());
                Engine other = engineWith(type ->
                        type.getSimpleName().equals("Money") ? Optional.of(new Anything()) : Optional.empty())) {
            assertThat(market.on(engine)).containsExactly(TOLD);
            assertThatThrownBy(() -> SessionFactory.of(other))
                    .hasMessageContainingAll("Anything as TEXT", "Offer.price", "another engine");
        }
    }

    /** As text, which the database turns into small letters when it is read. */
    private static final class Lowered extends Anything implements WrappedType {
        private final Class<?> read;

        Lowered(Class<?> read) {
            this.read = read;
        }

        @Override
        public Object fromDatabase(String stored, DialectInfo dialect) {
            try {
                return read.getMethod("of", String.class).invoke(null, stored);
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }

        @Override
        public NodeSource whenWritten(Node parameter) {
            return () -> parameter;
        }

        @Override
        public NodeSource whenRead(Node column) {
            return () -> new FunctionCall("lower", List.of(column), Types.TEXT);
        }
    }

    private static class Anything extends TypeDecorator<Object, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.TEXT;
        }

        @Override
        public String toDatabase(Object value, DialectInfo dialect) {
            return value.toString();
        }

        @Override
        public Object fromDatabase(String stored, DialectInfo dialect) {
            return stored;
        }
    }
}
