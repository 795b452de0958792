import { useEffect } from 'react'
import { AppLink } from '../app-link'
import { Card } from '../ui/card'
import { fetchAhead } from '../ui/lazy-page'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'
import { SAMPLE_GROUPS } from './samples'

/** Every state the app knows, one link each. */
export function Gallery() {
  usePageTitle('Sample data')

  // The samples open without a network.
  useEffect(fetchAhead, [])

  return (
    <>
      <PageHeading>Look around with sample data</PageHeading>
      <p className="mt-1 mb-5 text-muted">
        Every kind of conversation this app can show, and everything that can go wrong.
      </p>
      <div className="gap-5 sm:columns-2 lg:columns-3">
        {SAMPLE_GROUPS.map(({ title, samples }) => (
          <div key={title} className="mb-5 break-inside-avoid">
            <Card>
              <div className="p-5">
                <h2 className="mb-2 text-sm font-bold">{title}</h2>
                <ul className="grid">
                  {samples.map(({ id, label }) => (
                    <li key={id}>
                      <AppLink
                        to={`/demo/conversations/${id}`}
                        className="-mx-2 block rounded-button px-2 py-1.5 text-accent hover:bg-sunken"
                      >
                        {label}
                      </AppLink>
                    </li>
                  ))}
                </ul>
              </div>
            </Card>
          </div>
        ))}
      </div>
    </>
  )
}
