// The procedure of articles/en-US/pay-a-due-azure-invoice.md as a tester would write it with Playwright's locators.
import { expect, type Page } from '@playwright/test';

/** Signs in and pays the due invoice; throws where the mock's page is not as the article says. */
export async function payByHand(page: Page, base: string): Promise<void> {
  await page.goto(base);
  await page.locator('#i0116').fill('admin@contoso.example');
  await page.locator('#idSIButton9').click();
  await page.locator('#i0118').fill('mock-password');
  await page.locator('#idSIButton9').click();
  await page.locator('#idBtn_Back').click();

  await page.getByRole('combobox', { name: 'Search' }).fill('Cost Management + Billing');
  await page.getByRole('option', { name: 'Cost Management + Billing', exact: true }).first().click();
  const menu = page.getByRole('navigation', { name: 'Cost Management + Billing' });
  await menu.getByRole('button', { name: 'Billing', exact: true }).click();
  await menu.getByRole('menuitem', { name: 'Invoices', exact: true }).click();

  const grid = page.frameLocator('iframe[title="Invoices.ReactView"]').getByRole('grid');
  const payNow = grid.getByRole('link', { name: 'Pay now', exact: true });
  await expect(payNow).toBeVisible();
  await payNow.first().click();
  const pane = page.frameLocator('iframe[title="PayNow.ReactView"]');
  await pane.getByRole('button', { name: 'Select a payment method', exact: true }).click();
  await pane.getByRole('menuitem').first().click();
  await pane.getByRole('button', { name: 'Pay now', exact: true }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText('Paid');
}
