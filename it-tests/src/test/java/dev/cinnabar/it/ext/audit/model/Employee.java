package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Entity;

/** A person with a grade; what it earns is nobody's business. */
@Audited(name = "Staff", except = "salary")
@Entity(table = "audited_employees", inherits = Person.class)
public final class Employee extends EmployeeModel {
    static class Mapped {
        int grade = 1;
        int salary = 100;
    }

    Employee() {}

    public Employee(String name) {
        super(name);
    }
}
