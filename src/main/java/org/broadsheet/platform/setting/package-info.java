/**
 * What the deployer decides, read once from the environment: addresses, the database, the proxies, the first owner.
 *
 * <p>Promise: a setting that cannot be used stops the start with one sentence, which names the variable and never its value.
 */
package org.broadsheet.platform.setting;
