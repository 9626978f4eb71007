package dev.cinnabar.ext.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.script.ScriptEngineManager;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

public final class Breach {
    public Object read(InputStream in) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(in).readObject();
    }

    public Document parse(InputStream in) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }

    public Object find(String name) throws NamingException {
        return new InitialContext().lookup(name);
    }

    public Object engine(String language) {
        return new ScriptEngineManager().getEngineByName(language);
    }
}
