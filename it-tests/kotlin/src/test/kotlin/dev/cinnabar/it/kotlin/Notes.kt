package dev.cinnabar.it.kotlin

import dev.cinnabar.connect.BeforeExecute
import dev.cinnabar.connect.Engine
import dev.cinnabar.orm.BeforeUpdate
import dev.cinnabar.orm.SessionFactory
import dev.cinnabar.schema.MetaData
import dev.cinnabar.sql.Sql.insert
import dev.cinnabar.sql.Sql.select

fun main() {
    Engine.create("sqlite:///:memory:").use { engine ->
        program(engine) { println(it) }
    }
}

fun program(engine: Engine, out: (String) -> Unit) {
    engine.events().on(BeforeExecute::class.java) { out(it.sql()) }
    engine.events().on(BeforeUpdate::class.java, Note::class.java) { update ->
        val note = update.entity()
        if (note.isDone) note.remark = "done"
    }
    MetaData.of(Note::class.java).createAll(engine)
    val sessions = SessionFactory.of(engine)

    sessions.inTransaction<Exception> { session ->
        session.add(Note("buy milk"))
        session.add(Note("read a book"))
    }
    sessions.inTransaction<Exception> { session ->
        session.execute(select(Note::class.java).where(NoteModel.TITLE.startsWith("buy")))
            .forEach { note -> note.isDone = true }
    }
    sessions.inTransaction<Exception> { session ->
        session.execute(insert(Note::class.java).set(NoteModel.TITLE, "sleep"))
    }
    val notes = sessions.read<_, Exception> { session ->
        session.execute(select(Note::class.java).orderBy(NoteModel.ID)).all()
    }
    notes.forEach { out("${it.id} ${it.title}: ${it.remark ?: "open"}") }
}
