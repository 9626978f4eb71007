package dev.cinnabar.it.ext.json.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cinnabar.ext.json.Jackson2Tree;
import dev.cinnabar.ext.json.Jackson3Tree;
import dev.cinnabar.ext.json.JsonArray;
import dev.cinnabar.ext.json.JsonMap;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document in every form that a column can have. */
@Entity(table = "papers")
public class Paper extends PaperModel {
    static class Mapped {
        @Id
        Long id;

        @Column(length = 40)
        String name;

        @Type(JsonMap.class)
        @Nullable
        Map<String, Object> stored;

        @Type(TextMap.class)
        @Nullable
        Map<String, Object> noted;

        @Type(JsonArray.class)
        @Nullable
        List<Object> tags;

        @Type(Jackson2Tree.class)
        @Nullable
        JsonNode second;

        @Type(Jackson3Tree.class)
        tools.jackson.databind.@Nullable JsonNode third;

        @Type(LookJson.class)
        @Nullable
        Look look;

        @Type(PrefsJson.class)
        @Nullable
        Prefs prefs;
    }

    protected Paper() {}

    public Paper(String name) {
        setName(name);
    }
}
