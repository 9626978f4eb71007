package dev.cinnabar.it.ext.json;

/** A class that nothing has loaded, unless a document has. */
public final class Tripwire {
    private String command = "";

    static {
        GadgetDocumentsTest.TRIPPED.set(true);
    }

    public String getCommand() {
        return command;
    }

    public void setCommand(String command) {
        this.command = command;
    }
}
