/**
 * What a hostile caller sends: requests made from the API's own description, with values that no honest program has. Whatever comes, the
 * answer is no failure and no page, and what is refused changes nothing.
 */
package org.broadsheet.api.fuzz;
