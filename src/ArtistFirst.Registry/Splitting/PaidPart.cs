namespace ArtistFirst.Registry;

/// <summary>A part that a party was paid while another part of the same had to wait.</summary>
/// <param name="Party">The party.</param>
/// <param name="Part">Which part of the whole: a fraction such as 1/4.</param>
public sealed record PaidPart(PartyId Party, string Part)
{
    internal Rational Value => Fractions.Parse(Part);
}
