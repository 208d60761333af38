using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Checks that what has to be there is there; generated at compile time.</summary>
[OptionsValidator]
internal sealed partial class ArtistFirstOptionsValidator : IValidateOptions<ArtistFirstOptions>;
