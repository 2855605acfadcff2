package io.tributary.conformance.repository;

import io.tributary.conformance.BrokenContractException;

/**
 * What one repository must do on every database: it is called as the hub calls it, on rows of the contract's own. A new repository needs
 * one such class, named in {@link Contracts}; the check of the statements names every statement that no contract has run.
 */
public interface Contract {

    /** The interface whose statements are run. */
    Class<?> repository();

    /**
     * Runs them.
     *
     * @throws BrokenContractException if one does not do what it must
     */
    void keep(Ground ground);
}
