package dev.cinnabar.sql;

/** A value that the branches of a CASE are compared with. */
public record CaseOperand<O>(Expression<O> operand) {
    public CaseStart when(O value) {
        return new CaseStart(operand.node(), Faces.bind(operand, value));
    }
}
