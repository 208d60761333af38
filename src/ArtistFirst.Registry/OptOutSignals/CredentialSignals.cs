using ArtistFirst.C2pa;

namespace ArtistFirst.Registry;

/// <summary>
/// Signals in the Content Credentials of an audio file: CAWG Training and Data Mining 1.1, and the form that C2PA had for it before. A no counts whoever signed it and whether or not the
/// manifest is valid: nobody forges a refusal to somebody else's gain that outweighs ignoring a true one. It counts in the manifest of the file and in those of what the file was before
/// (parentOf); what other ingredients say is about other assets.
/// </summary>
internal static class CredentialSignals
{
    private const string Label = "training-mining";
    private const int MostParents = 64;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; it can seek.</param>
    /// <param name="time">The clock by which certificates are judged.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SignalReading> ReadAsync(Stream stream, TimeProvider time, CancellationToken cancellationToken)
    {
        SignalReading reading = new("cawg");
        ValidationReport report = await new ManifestReader(time).ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        if (report.Store is null)
        {
            string came = report.State == ValidationState.None ? "a file without any" : $"some that cannot be read: {string.Join(' ', report.Failures.Select(static failure => failure.Code))}";
            reading.Fail(1, "Content Credentials in the file", came);
            return reading;
        }

        Manifest? manifest = report.Store.ActiveManifest;
        for (int depth = 0; manifest is not null && depth < MostParents; depth++)
        {
            foreach (ManifestAssertion assertion in manifest.Assertions.Where(static assertion => assertion.BaseLabel.EndsWith(Label, StringComparison.Ordinal)))
            {
                Judge(reading, assertion);
            }

            RecordedIngredient? parent = manifest.Ingredients.FirstOrDefault(static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf);
            manifest = parent?.ManifestLabel is { } label ? report.Store.Find(label) : null;
        }

        return reading;
    }

    // One that cannot be read was put there to refuse something: which, nobody can tell any more.
    private static void Judge(SignalReading reading, ManifestAssertion assertion)
    {
        if (TrainingMiningAssertion.TryRead(assertion) is not { } said)
        {
            const Uses Any = SignalUses.Training | SignalUses.Input | SignalUses.Mining;
            reading.Deny(new SignalDenial(1, Any & ~Uses.Identify, $"{assertion.BaseLabel} that cannot be read"));
            return;
        }

        Uses denied = Denied(said.GenerativeTraining, SignalUses.GenerativeTraining) | Denied(said.Training, SignalUses.OtherTraining)
            | Denied(said.Inference, SignalUses.Input) | Denied(said.DataMining, SignalUses.Mining);
        reading.Deny(new SignalDenial(1, denied, assertion.BaseLabel));
    }

    // A condition is one that a person has to read: until somebody has, and has registered an agreement, it is a no.
    private static Uses Denied(TrainingChoice? choice, Uses uses) => choice is null || choice.Use is "allowed" ? Uses.None : uses;
}
