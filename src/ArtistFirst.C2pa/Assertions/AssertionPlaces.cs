namespace ArtistFirst.C2pa;

/// <summary>Where assertions lie in their manifest, and their hashes, for other assertions that refer to them.</summary>
/// <param name="source">What was found in the file that is signed; null where it has no manifest.</param>
internal sealed class AssertionPlaces(ValidationReport? source = null)
{
    private readonly Dictionary<Assertion, HashedUri> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was found in the file that is signed; null where it has no manifest.</summary>
    public ValidationReport? Source => source;

    public void Add(Assertion assertion, HashedUri place) => _places.Add(assertion, place);

    /// <summary>The hashed URI of an assertion.</summary>
    /// <exception cref="InvalidOperationException">It is not in the manifest.</exception>
    public HashedUri Find(Assertion assertion) => _places.TryGetValue(assertion, out HashedUri? place)
        ? place
        : throw new InvalidOperationException($"An action names an assertion '{assertion.Label}' that is not in the manifest: add it to the assertions of the draft.");
}
