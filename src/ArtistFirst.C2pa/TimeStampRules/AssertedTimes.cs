namespace ArtistFirst.C2pa;

/// <summary>The time-stamps that lie in assertions: an update can stamp the signatures of earlier manifests (<c>c2pa.time-stamp</c>, C2PA 2.2 §18.17). Only good ones count, and they count before those in the header.</summary>
internal sealed class AssertedTimes
{
    private const int MostTimes = 256;

    private readonly Dictionary<string, DateTimeOffset> _times = new(StringComparer.Ordinal);
    private int _left = MostTimes;

    /// <summary>Looks at the assertions of a manifest.</summary>
    public void Add(Manifest manifest, ManifestStore store, TrustList authorities, StatusLog log, CborItemReader items)
    {
        foreach (ManifestAssertion assertion in manifest.Assertions.Where(static assertion => AssertionLabels.Is(assertion.Label, AssertionLabels.TimeStamp) && !DecodedAssertions.IsRedacted(assertion)))
        {
            try
            {
                foreach ((string label, CborItem token) in items.Read(assertion.Content).AsMap("time-stamps").Members)
                {
                    Add(store.Find(label), token.IsBytes ? token.Bytes : throw new ManifestFormatException(0, "time-stamps as byte strings", token.Kind.ToString()), authorities);
                }
            }
            catch (ManifestFormatException exception)
            {
                log.Add(StatusCodes.TimeStampAssertionMalformed, exception.Message, assertion.Url);
            }
        }
    }

    public DateTimeOffset? Find(string manifest) => _times.TryGetValue(manifest, out DateTimeOffset time) ? time : null;

    private void Add(Manifest? stamped, ReadOnlyMemory<byte> token, TrustList authorities)
    {
        if (stamped?.Cose is { } cose && --_left >= 0 && new TimeStampCheck(stamped.ClaimVersion == 1 ? null : authorities).Check(token, cose.Signature.ToArray()) is { } time)
        {
            _times[stamped.Label] = time;
        }
    }
}
