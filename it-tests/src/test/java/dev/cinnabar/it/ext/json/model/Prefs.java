package dev.cinnabar.it.ext.json.model;

import java.util.ArrayList;
import java.util.List;

/** A bean, which has no equality of its own. */
public class Prefs {
    private String theme = "";
    private List<String> recent = new ArrayList<>();

    public Prefs() {}

    public Prefs(String theme) {
        this.theme = theme;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public List<String> getRecent() {
        return recent;
    }

    public void setRecent(List<String> recent) {
        this.recent = recent;
    }
}
