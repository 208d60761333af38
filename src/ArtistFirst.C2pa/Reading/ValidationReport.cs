namespace ArtistFirst.C2pa;

/// <summary>What validation found out about the manifest of a file. Immutable.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(ValidationState state, ManifestStore? store, IReadOnlyList<ValidationStatus> statuses)
    {
        State = state;
        Store = store;
        Statuses = statuses;
    }

    /// <summary>The answer.</summary>
    public ValidationState State { get; }

    /// <summary>Whether what the manifest says was said about this file by the one who signed it: <see cref="ValidationState.Valid"/> or <see cref="ValidationState.Trusted"/>.</summary>
    public bool IsValid => State is ValidationState.Valid or ValidationState.Trusted;

    /// <summary>Everything that was found, good and bad, in the order of validation.</summary>
    public IReadOnlyList<ValidationStatus> Statuses { get; }

    /// <summary>What is wrong. One failure makes a manifest invalid; <see cref="StatusCodes.SigningCredentialUntrusted"/> alone keeps it from being trusted.</summary>
    public IEnumerable<ValidationStatus> Failures => Statuses.Where(static status => status.Kind == ValidationKind.Failure);

    /// <summary>The manifests of the file, whatever the state; null where there are none, or where they cannot be read.</summary>
    public ManifestStore? Store { get; }

    /// <summary>The manifest of the asset, whatever the state; null where there is none, or where it cannot be read.</summary>
    public Manifest? ActiveManifest => Store?.ActiveManifest;

    /// <summary>When the manifest was signed, by a time-stamp of an authority that is trusted; null without one.</summary>
    public DateTimeOffset? SignatureTime { get; internal init; }

    /// <summary>Does nothing for a file whose manifest is valid.</summary>
    /// <exception cref="InvalidOperationException">There is no manifest, or it is invalid; the message says why.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new InvalidOperationException(State == ValidationState.None
                ? "The file has no manifest."
                : $"The manifest of the file is invalid: {string.Join(' ', Failures.Select(static failure => $"{failure.Code}: {failure.Explanation}"))}");
        }
    }

    /// <summary>The state, and the codes of what is wrong.</summary>
    public override string ToString() => $"{State} [{string.Join(", ", Failures.Select(static failure => failure.Code))}]";
}
